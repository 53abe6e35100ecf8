import { describe, expect, it } from 'vitest';
import { createPdf } from '../../../test/create-pdf.js';
import { createHandledTenant, problemOf, START } from '../../../test/handle.js';

const policy = 'Our return policy: shoes can be sent back within thirty days.';
const textFile = (text: string, name = 'returns.txt', type = 'text/plain') =>
  new File([text], name, { type });

const createWithUpload = async (file = textFile(policy), more: object = {}) => {
  const all = createHandledTenant();
  const body = { file, ...more };
  const document = await all.handle('knowledgeBase.uploadDocument', { body });
  return { ...all, document, path: { documentId: document.id } };
};

describe('knowledgeBase.uploadDocument', () => {
  it('answers with a document that is being processed', async () => {
    const { document } = await createWithUpload();
    expect(document).toEqual({
      id: expect.stringMatching(/^kb_/),
      name: 'returns.txt',
      filename: 'returns.txt',
      mimeType: 'text/plain',
      sizeBytes: policy.length,
      status: 'processing',
      chunkCount: null,
      embeddingModel: 'text-embedding-3-small',
      assignedAgentIds: [],
      uploadedAt: START,
      indexedAt: null,
      metadata: {},
      error: null,
    });
  });

  it('indexes it after some seconds; larger documents take longer', async () => {
    const { handle, clock, path } = await createWithUpload();
    clock.moveBy(1_999);
    expect((await handle('knowledgeBase.get', { path })).status).toBe('processing');
    clock.moveBy(1);
    expect(await handle('knowledgeBase.get', { path })).toMatchObject({
      status: 'indexed',
      chunkCount: 1,
      indexedAt: '2025-06-16T09:00:02.000Z',
    });
    const large = await createWithUpload(textFile('word '.repeat(200_000)));
    large.clock.moveBy(3_999);
    expect(large.db.knowledgeBaseDocument.get(large.document.id)?.status).toBe('processing');
    large.clock.moveBy(1);
    expect(large.db.knowledgeBaseDocument.get(large.document.id)?.chunkCount).toBeGreaterThan(400);
  });

  it('fails, and says why, when the text cannot be read', async () => {
    const { handle, clock, path } = await createWithUpload(
      textFile('{', 'a.json', 'application/json'),
    );
    clock.moveBy(60_000);
    expect(await handle('knowledgeBase.get', { path })).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('not valid JSON'),
      chunkCount: null,
      indexedAt: null,
    });
  });

  it('stores the given name, agents and metadata', async () => {
    const { handle, db } = createHandledTenant();
    const { id } = db.agent.insert();
    const metadata = { department: 'product', nested: { Keep_Me: [1, null] } };
    const body = { file: textFile(policy), name: 'Returns', agentIds: [id, id], metadata };
    expect(await handle('knowledgeBase.uploadDocument', { body })).toMatchObject({
      name: 'Returns',
      assignedAgentIds: [id],
      metadata,
    });
  });

  it('answers 404 for an unknown agent, and stores nothing', async () => {
    const { handle, db } = createHandledTenant();
    const body = { file: textFile(policy), agentIds: ['agt_nope'] };
    const problem = await problemOf(handle('knowledgeBase.uploadDocument', { body }));
    expect(problem.status).toBe(404);
    expect(db.knowledgeBaseDocument.size).toBe(0);
  });
});

describe('knowledgeBase.search', () => {
  const search = (query: string, more: object = {}) => ({ body: { query, ...more } });

  it('finds places in the text of a PDF', async () => {
    const pdf = createPdf(['The return policy is', 'thirty days for shoes.']);
    const file = new File([pdf], 'catalog.pdf', { type: 'application/pdf' });
    const { handle, clock, document } = await createWithUpload(file, { name: 'Catalog' });
    clock.moveBy(60_000);
    const { matches } = await handle(
      'knowledgeBase.search',
      search('What is the return policy?', { minScore: 0.7 }),
    );
    expect(matches).toEqual([
      {
        documentId: document.id,
        documentName: 'Catalog',
        chunkIndex: 0,
        score: 1,
        excerpt: expect.stringMatching(/The return policy is\s+thirty days for shoes\./),
      },
    ]);
  });

  it('leaves out documents that are not indexed yet, or were deleted', async () => {
    const { handle, clock, path } = await createWithUpload();
    const find = async () =>
      (await handle('knowledgeBase.search', search('return policy'))).matches;
    expect(await find()).toEqual([]);
    clock.moveBy(60_000);
    expect(await find()).toHaveLength(1);
    await handle('knowledgeBase.delete', { path });
    expect(await find()).toEqual([]);
    expect((await problemOf(handle('knowledgeBase.get', { path }))).status).toBe(404);
    expect((await problemOf(handle('knowledgeBase.delete', { path }))).status).toBe(404);
  });

  it('applies documentIds, topK and minScore', async () => {
    const { handle, db } = createHandledTenant();
    for (const [id, text] of [
      ['kb_a', 'shoes socks hats'],
      ['kb_b', 'shoes socks'],
      ['kb_c', 'shoes'],
    ] as const) {
      db.knowledgeBaseDocument.insert({ id });
      db.documentText.set(id, text);
    }
    const ids = async (more: object) => {
      const { matches } = await handle('knowledgeBase.search', search('shoes socks hats', more));
      return matches.map(({ documentId }) => documentId);
    };
    expect(await ids({})).toEqual(['kb_a', 'kb_b', 'kb_c']);
    expect(await ids({ topK: 2 })).toEqual(['kb_a', 'kb_b']);
    expect(await ids({ minScore: 0.7 })).toEqual(['kb_a']);
    expect(await ids({ documentIds: ['kb_c', 'kb_b'] })).toEqual(['kb_b', 'kb_c']);
  });

  it('does not crash when a document is deleted while it is processed', async () => {
    const { handle, clock, path, db } = await createWithUpload();
    await handle('knowledgeBase.delete', { path });
    clock.moveBy(60_000);
    expect(db.knowledgeBaseDocument.size).toBe(0);
  });
});

describe('knowledgeBase.list', () => {
  it('filters by status, agent and text', async () => {
    const { handle, db } = createHandledTenant();
    db.knowledgeBaseDocument.insert({ id: 'kb_a', name: 'Prices', assignedAgentIds: ['agt_1'] });
    db.knowledgeBaseDocument.insert({ id: 'kb_b', name: 'Terms', filename: 'PRICE-terms.pdf' });
    db.knowledgeBaseDocument.insert({ id: 'kb_c', name: 'Guide', status: 'failed' });
    const ids = async (query: object) =>
      (await handle('knowledgeBase.list', { query })).data.map(({ id }) => id).sort();
    expect(await ids({})).toEqual(['kb_a', 'kb_b', 'kb_c']);
    expect(await ids({ status: 'failed' })).toEqual(['kb_c']);
    expect(await ids({ agentId: 'agt_1' })).toEqual(['kb_a']);
    expect(await ids({ search: 'price' })).toEqual(['kb_a', 'kb_b']);
  });
});
