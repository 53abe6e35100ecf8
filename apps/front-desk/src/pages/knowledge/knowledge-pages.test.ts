import { expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from '../../../test/open-test-desk.js';
import { readEvents } from '../../../test/read-events.js';
import { requestPages } from '../../../test/request-page.js';
import { createApp } from '../../server/create-app.js';

const manual = { mock: { clock: 'manual' } } as const;

const open = async (options?: Parameters<typeof openTestDesk>[0]) => {
  const test = await openTestDesk(options);
  const app = createApp(test.desk);
  const post = (path: string, body?: FormData) => {
    const headers = { origin: 'http://localhost' };
    return app.request(path, { method: 'POST', headers, ...(body && { body }) });
  };
  const read = async (path: string) => (await app.request(path)).text();
  return { ...test, app, post, read };
};

type DocumentFields = Parameters<TestDesk['mock']['fixtures']['knowledgeBaseDocument']>[0];

const addDocument = ({ mock }: TestDesk, fields: DocumentFields) =>
  mock.db.knowledgeBaseDocument.add(mock.fixtures.knowledgeBaseDocument(fields));

test('the empty page says what to do next', async () => {
  const { read, close } = await open();
  const page = await read('/knowledge');
  expect(page).toContain('No documents yet');
  expect(page).toContain('Upload a sample document');
  await close();
});

test('the form offers the 100 newest agents, and says so', async () => {
  const { read, mock, close } = await open();
  for (let count = 0; count < 101; count += 1) mock.db.agent.insert({ name: `Agent ${count}` });
  const page = await read('/knowledge');
  expect(page.match(/name="agentIds"/g)).toHaveLength(100);
  expect(page).toContain('These are the 100 newest agents.');
  await close();
});

test('one click uploads the sample, and its page shows live when it is indexed', async () => {
  const { post, read, app, mock, desk, close } = await open(manual);
  const agent = mock.db.agent.add(mock.fixtures.agent({ name: 'Aria' }));
  const posted = await post('/knowledge/sample');
  expect(posted.status).toBe(303);
  const [document] = mock.db.knowledgeBaseDocument.all();
  expect(document).toMatchObject({ name: 'Opening hours', assignedAgentIds: [agent.id] });
  const path = `/knowledge/${document?.id}`;
  expect(posted.headers.get('location')).toBe(path);
  expect(await read(path)).toContain('Aria');

  const events = readEvents(await app.request(`${path}/live`));
  expect((await events.next()).value?.data).toContain('Processing');
  await mock.clock.advance('1m');
  await desk.live.publish(`document:${document?.id}`);
  expect((await events.next()).value?.data).toContain('Indexed');
  expect((await events.next()).value?.event).toBe('finished');
  await close();
});

test('a double click on the sample uploads one', async () => {
  const { desk, mock, close } = await open();
  const { get, post } = requestPages(desk);
  const submission = (await get('/knowledge')).find('#sample input')?.getAttribute('value') ?? '';
  await Promise.all([
    post('/knowledge/sample', { submission }),
    post('/knowledge/sample', { submission }),
  ]);
  expect(submission).not.toBe('');
  expect(mock.db.knowledgeBaseDocument.all()).toHaveLength(1);
  await close();
});

test('a document that failed says why, and what to do', async () => {
  const desk = await open();
  const { id } = addDocument(desk, { name: 'Scan', status: 'failed', error: 'It has <no> text.' });
  const page = await desk.read(`/knowledge/${id}`);
  expect(page).toContain('It has &lt;no&gt; text.');
  expect(page).toContain('upload it again');
  await desk.close();
});

test('the list can be filtered, searched and paged', async () => {
  const desk = await open();
  for (let index = 1; index <= 25; index += 1) {
    addDocument(desk, { name: `Prices ${index}`, status: index > 23 ? 'failed' : 'indexed' });
  }
  const rows = (page: string) => page.match(/<th scope="row">/g)?.length ?? 0;
  expect(rows(await desk.read('/knowledge'))).toBe(20);
  expect(rows(await desk.read('/knowledge?page=2'))).toBe(5);
  expect(rows(await desk.read('/knowledge?page=abc'))).toBe(20);
  expect(rows(await desk.read('/knowledge?status=failed'))).toBe(2);
  expect(rows(await desk.read('/knowledge?search=prices+7'))).toBe(1);
  expect(await desk.read('/knowledge?page=999')).toContain('This page is empty');
  expect(await desk.read('/knowledge?search=nothing')).toContain('No document matches');
  await desk.close();
});

test('a document is deleted after a question', async () => {
  const desk = await open();
  const { id } = addDocument(desk, { name: '<b>Old</b>' });
  const question = await desk.read(`/knowledge/${id}/delete`);
  expect(question).toContain('Delete &lt;b&gt;Old&lt;/b&gt;?');
  expect(desk.mock.db.knowledgeBaseDocument.has(id)).toBe(true);
  const posted = await desk.post(`/knowledge/${id}/delete`);
  expect(posted.headers.get('location')).toBe('/knowledge');
  expect(desk.mock.db.knowledgeBaseDocument.has(id)).toBe(false);
  expect((await desk.app.request(`/knowledge/${id}`)).status).toBe(404);
  await desk.close();
});
