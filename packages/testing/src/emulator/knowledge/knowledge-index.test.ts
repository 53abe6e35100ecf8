import { describe, expect, it } from 'vitest';
import { startCpuTimer } from '../../../../../cpu-time.js';
import { KnowledgeIndex } from './knowledge-index.js';

const everything = () => true;

const createIndex = () => {
  const index = new KnowledgeIndex();
  index.set('kb_returns', 'Our return policy: shoes can be sent back within thirty days.');
  index.set('kb_shipping', 'Shipping takes four days in Europe. Express is one day.');
  index.set('kb_careers', 'We are hiring engineers in Lisbon.');
  return index;
};

describe('KnowledgeIndex', () => {
  it('finds the answer to a question, with an excerpt of the text', async () => {
    const [best] = await createIndex().search('What is the return policy?', everything);
    expect(best).toEqual({
      documentId: 'kb_returns',
      chunkIndex: 0,
      score: 1,
      excerpt: 'Our return policy: shoes can be sent back within thirty days.',
    });
  });

  it('returns the text of a document until it is deleted', () => {
    const index = createIndex();
    const restore = index.capture();
    index.delete('kb_careers');
    expect(index.get('kb_careers')).toBeUndefined();
    restore();
    expect(index.get('kb_careers')).toBe('We are hiring engineers in Lisbon.');
  });

  it('scores a chunk that holds only some of the words lower', async () => {
    const matches = await createIndex().search('express shipping to lisbon', everything);
    expect(matches.map(({ documentId }) => documentId)).toEqual(['kb_shipping', 'kb_careers']);
    const [most, least] = matches.map(({ score }) => score);
    expect(most).toBeGreaterThan(0.6);
    expect(most).toBeLessThan(0.7);
    expect(least).toBeLessThan(0.4);
  });

  it('scores a prefix or a similar word a little lower', async () => {
    const [match] = await createIndex().search('employment', everything);
    expect(match?.documentId ?? 'none').toBe('none');
    const [near] = await createIndex().search('lisbin', everything);
    expect(near).toMatchObject({ documentId: 'kb_careers', score: 0.8 });
  });

  it('finds the forms of a word: opens, opened and opening', async () => {
    const index = new KnowledgeIndex();
    index.set('kb_hours', 'We are open from nine to five.');
    for (const query of ['opening hours', 'opened', 'opens', 'open']) {
      expect(await index.search(query, everything), query).toHaveLength(1);
    }
  });

  it('finds nothing when no word matches, or the query has no words', async () => {
    expect(await createIndex().search('quantum chromodynamics', everything)).toEqual([]);
    expect(await createIndex().search('what is the', everything)).toEqual([]);
  });

  it('searches only the given documents', async () => {
    const matches = await createIndex().search('days', (id) => id === 'kb_shipping');
    expect(matches.map(({ documentId }) => documentId)).toEqual(['kb_shipping']);
  });

  it('does not find a deleted document', async () => {
    const index = createIndex();
    index.delete('kb_returns');
    expect(await index.search('return policy', everything)).toEqual([]);
    index.delete('kb_unknown');
  });

  it('gives the chunks of a long text scores from 0 to 1, in descending order', async () => {
    const index = new KnowledgeIndex();
    const text = Array.from({ length: 500 }, (_, i) => `Clause ${i}: the tenant pays rent.`);
    const count = index.set('kb_lease', text.join(' '));
    const scores = (await index.search('clause 250 rent', everything)).map(({ score }) => score);
    expect(scores).toHaveLength(count);
    expect(Math.max(...scores)).toBe(1);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(Math.min(...scores)).toBeGreaterThan(0);
  });

  it('lets other work run while it takes in a long text, and while it forgets one', async () => {
    const index = createIndex();
    let turns = 0;
    let isOver = false;
    const countTurns = (): void => {
      turns += 1;
      if (!isOver) setImmediate(countTurns);
    };
    const chunks = index.set('kb_book', 'The tenant pays rent. '.repeat(20_000));
    setImmediate(countTurns);
    expect(await index.search('rent', everything, { topK: 1 })).toHaveLength(1);
    expect(turns).toBeGreaterThan(chunks / 20);
    turns = 0;
    index.delete('kb_book');
    expect(await index.search('rent', everything)).toEqual([]);
    expect(turns).toBeGreaterThan(chunks / 20);
    isOver = true;
  });

  it('finds what changed while another search takes in a long text', async () => {
    const index = createIndex();
    index.set('kb_book', 'The tenant pays rent. '.repeat(20_000));
    const first = index.search('rent', everything, { topK: 1 });
    await new Promise((resolve) => setImmediate(resolve));
    index.set('kb_late', 'Landlords repair the roof.');
    index.delete('kb_careers');
    expect(await index.search('landlords', everything)).toHaveLength(1);
    expect(await index.search('lisbon', everything)).toEqual([]);
    expect(await first).toHaveLength(1);
  });

  it('cuts excerpts only of the returned matches', async () => {
    const index = createIndex();
    expect(await index.search('days', everything, { topK: 1 })).toHaveLength(1);
    expect(await index.search('days', everything, { minScore: 1 })).toHaveLength(1);
    index.set('kb_chinese', '漢字'.repeat(500_000));
    await index.search('open', everything);
    const readTime = startCpuTimer();
    expect(await index.search('漢', everything, { topK: 5 })).toHaveLength(5);
    expect(readTime()).toBeLessThan(1_500);
  });
});
