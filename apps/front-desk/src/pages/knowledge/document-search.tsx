import { Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { showPage } from '../../server/show-page.js';
import { QuestionForm, SearchResults } from './search-results.js';

/** The search over all documents: what an agent finds when somebody asks. */
export const createDocumentSearch = (desk: Desk): Hono =>
  new Hono().get('/search', async (c) => {
    const query = (c.req.query('query') ?? '').trim();
    const { client } = desk.voisnap.value;
    const matches =
      query === '' ? undefined : (await client.knowledgeBase.search({ query, topK: 10 })).matches;
    return showPage(c, desk, {
      title: 'Search the documents',
      content: (
        <>
          <p>
            <a href="/knowledge">All documents</a>
          </p>
          <p>Ask as a caller would. These are the passages that an agent finds.</p>
          <QuestionForm query={query} />
          {matches !== undefined && <SearchResults query={query} matches={matches} />}
        </>
      ),
    });
  });
