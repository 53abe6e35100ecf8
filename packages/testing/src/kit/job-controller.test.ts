import { describe, expect, it } from 'vitest';
import type { JobName, JobOptions } from '../emulator/state/jobs.js';
import { createVoisnapMock, type VoisnapMock } from '../mock/voisnap-mock.js';

const ask = async (mock: VoisnapMock, path: string, body?: FormData | object) => {
  const isForm = body instanceof FormData;
  const response = await mock.fetch(`https://api.voisnap.ai/api/v1/knowledge-base${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${mock.clientOptions.apiKey}`,
      ...(body && !isForm && { 'content-type': 'application/json' }),
    },
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
  });
  return (await response.json()) as Record<string, unknown>;
};

const upload = async (mock: VoisnapMock, text = 'Returns are free.'): Promise<string> => {
  const form = new FormData();
  form.append('file', new File([text], 'faq.txt', { type: 'text/plain' }));
  const { id, status } = await ask(mock, '/documents', form);
  expect(status).toBe('processing');
  return id as string;
};

const statusOf = (mock: VoisnapMock, id: string) => mock.db.knowledgeBaseDocument.get(id)?.status;
const readStatus = async (mock: VoisnapMock, id: string) =>
  (await ask(mock, `/documents/${id}`)).status as string;

describe("jobs.set('document.indexing')", () => {
  it('indexes a document at once, so that a search finds it', async () => {
    using mock = createVoisnapMock({ clock: 'manual' });
    mock.jobs.set('document.indexing', { takes: 'immediate' });
    const id = await upload(mock);
    expect(mock.db.knowledgeBaseDocument.get(id)).toMatchObject({
      status: 'indexed',
      chunkCount: 1,
      indexedAt: mock.clock.iso(),
    });
    const { matches } = await ask(mock, '/search', { query: 'returns' });
    expect(matches).toMatchObject([{ documentId: id }]);
  });

  it('indexes a document after a given time', async () => {
    using mock = createVoisnapMock({ clock: 'manual' });
    mock.jobs.set('document.indexing', { takes: '5m' });
    const id = await upload(mock);
    await mock.clock.advance('299s');
    expect(statusOf(mock, id)).toBe('processing');
    await mock.clock.advance('1s');
    expect(statusOf(mock, id)).toBe('indexed');
  });

  it('indexes a document after a given number of reads, at any time', async () => {
    using mock = createVoisnapMock({ clock: 'manual' });
    mock.jobs.set('document.indexing', { takes: { reads: 2 } });
    const [id, other] = [await upload(mock), await upload(mock)];
    await mock.clock.drain();
    const statuses = [];
    for (let read = 0; read < 4; read += 1) statuses.push(await readStatus(mock, id));
    expect(statuses).toEqual(['processing', 'processing', 'indexed', 'indexed']);
    expect(statusOf(mock, other)).toBe('processing');
  });

  it('fails the indexing, with the default message or a given one', async () => {
    using mock = createVoisnapMock({ clock: 'manual' });
    mock.jobs.set('document.indexing', { outcome: 'failed' });
    const first = await upload(mock);
    mock.jobs.set('document.indexing', { outcome: { failed: 'Out of quota.' }, takes: 0 });
    const second = await upload(mock);
    await mock.clock.advance('2s');
    expect(mock.db.knowledgeBaseDocument.get(first)).toMatchObject({
      status: 'failed',
      error: 'jobs.set() made this document fail.',
      chunkCount: null,
    });
    expect(mock.db.knowledgeBaseDocument.get(second)?.error).toBe('Out of quota.');
    mock.verify();
  });

  it('still fails when the file has no readable text', async () => {
    using mock = createVoisnapMock();
    mock.jobs.set('document.indexing', { outcome: 'indexed', takes: 'immediate' });
    expect(statusOf(mock, await upload(mock, '  '))).toBe('failed');
  });

  it('applies until it is disposed or the mock is reset; the newest setting wins', async () => {
    using mock = createVoisnapMock({ clock: 'manual' });
    mock.jobs.set('document.indexing', { takes: 'immediate' });
    {
      using _failing = mock.jobs.set('document.indexing', { outcome: 'failed' });
      expect(statusOf(mock, await upload(mock))).toBe('failed');
    }
    expect(statusOf(mock, await upload(mock))).toBe('indexed');
    mock.reset();
    expect(statusOf(mock, await upload(mock))).toBe('processing');
  });

  it('cancels the job when its document is deleted', async () => {
    using mock = createVoisnapMock({ clock: 'manual' });
    mock.jobs.set('document.indexing', { takes: { reads: 0 } });
    const id = await upload(mock);
    mock.db.knowledgeBaseDocument.delete(id);
    expect(await readStatus(mock, id)).toBe(404);
    mock.verify();
  });

  it('rejects unknown jobs and values, and says what is valid', () => {
    using mock = createVoisnapMock();
    const rejectionOf = (name: string, options: unknown): string => {
      try {
        mock.jobs.set(name as JobName, options as JobOptions[JobName]);
        return 'nothing was rejected';
      } catch (error) {
        return String(error);
      }
    };
    expect([
      rejectionOf('document.index', {}),
      rejectionOf('call.redial', {}),
      rejectionOf('document.indexing', undefined),
      rejectionOf('document.indexing', { take: '5m' }),
      rejectionOf('document.indexing', { takes: 'soon' }),
      rejectionOf('document.indexing', { takes: { reads: -1 } }),
      rejectionOf('document.indexing', { takes: { read: 1 } }),
      rejectionOf('document.indexing', { outcome: 'done' }),
      rejectionOf('document.indexing', { outcome: { failed: '' } }),
    ]).toMatchInlineSnapshot(`
      [
        "TypeError: "document.index" is not a job of the mock. Did you mean "document.indexing"? To plan a call, use calls.next(script).",
        "TypeError: "call.redial" is not a job of the mock. Known jobs: document.indexing, domain.verification. To plan a call, use calls.next(script).",
        "TypeError: jobs.set('document.indexing', …) takes an object, such as { takes: '5m' }; got nothing.",
        "TypeError: jobs.set('document.indexing') has no option "take". Did you mean "takes"?",
        "TypeError: takes of jobs.set('document.indexing') must be 'immediate', a duration such as '5m' or 1500, or { reads: 2 }, and is "soon".",
        "TypeError: takes.reads of jobs.set('document.indexing') must be a whole number, 0 or more, and is -1.",
        "TypeError: takes of jobs.set('document.indexing') has no option "read". Did you mean "reads"?",
        "TypeError: outcome of jobs.set('document.indexing') must be 'indexed', 'failed' or { failed: 'why' }, and is "done".",
        "TypeError: outcome of jobs.set('document.indexing') must be 'indexed', 'failed' or { failed: 'why' }, and is { failed: "" }.",
      ]
    `);
  });
});
