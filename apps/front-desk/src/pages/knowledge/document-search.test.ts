import { expect, test } from 'vitest';
import { openTestDesk } from '../../../test/open-test-desk.js';
import { requestPages } from '../../../test/request-page.js';

test('the search shows passages with the document, the score and the words marked', async () => {
  const { desk, mock, close } = await openTestDesk({ mock: { clock: 'manual' } });
  const { get, post } = requestPages(desk);
  await post('/knowledge/sample');
  await mock.clock.advance('1m');
  const { findAll, find } = await get('/knowledge/search?query=When+are+you+open+on+Saturday');
  const marked = findAll('mark').map(({ textContent }) => textContent);
  expect(marked).toEqual(expect.arrayContaining(['open', 'Saturday']));
  expect(find('.matches a')?.textContent).toBe('Opening hours');
  expect(find('.matches a')?.getAttribute('href')).toMatch(/^\/knowledge\/kb_/);
  expect(Number(find('meter')?.getAttribute('value'))).toBeGreaterThan(0);
  await close();
});

test('a search without matches says what to do', async () => {
  const { desk, close } = await openTestDesk();
  const { get } = requestPages(desk);
  expect((await get('/knowledge/search?query=zebra')).text).toContain('No passage matches');
  expect((await get('/knowledge/search?query=%3Cb%3E')).html).toContain('value="&lt;b&gt;"');
  expect((await get('/knowledge/search?query=+')).text).not.toContain('No passage matches');
  await close();
});
