import { fault } from '@voisnap/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from '../../../test/open-test-desk.js';
import { createApp } from '../../server/create-app.js';
import { type Listening, listen } from '../../start/listen.js';

let desk: TestDesk;
let server: Listening;

beforeEach(async () => {
  desk = await openTestDesk();
  server = await listen(createApp(desk.desk), { host: '127.0.0.1', port: 0 });
});

afterEach(async () => {
  await server.close();
  await desk.close();
});

const upload = (...files: readonly File[]) => {
  const body = new FormData();
  for (const file of files) body.append('file', file);
  const url = `${server.url}/knowledge/upload`;
  return fetch(url, { method: 'POST', body, redirect: 'manual', headers: { origin: server.url } });
};

const documents = () => desk.mock.db.knowledgeBaseDocument.all();

test('a lost answer of the API says that the document may be there', async () => {
  desk.mock.faults.next('knowledgeBase.uploadDocument', fault.afterCommit(fault.reset()));
  const posted = await upload(new File(['a'], 'a.txt'));
  const page = await posted.text();
  expect(page).toContain('the document may be there');
  expect(documents()).toHaveLength(1);
});

test('a used-up limit says when there is room again', async () => {
  const limited = fault.rateLimited({ retryAfter: '20m' });
  desk.mock.faults.next('knowledgeBase.uploadDocument', limited);
  const page = await (await upload(new File(['a'], 'a.txt'))).text();
  expect(page).toContain('Voisnap takes 10 documents an hour. Try again in 20 min.');
});

test('the page of a refused upload, loaded again, shows the documents', async () => {
  const again = await fetch(`${server.url}/knowledge/upload`, { redirect: 'manual' });
  expect(again.headers.get('location')).toBe('/knowledge');
});

test('an empty file says so', async () => {
  const page = await (await upload(new File([], 'a.txt'))).text();
  expect(page).toContain('a.txt: It is empty (0 bytes).');
});

test('a form from another site is refused', async () => {
  const body = new FormData();
  body.append('file', new File(['a'], 'a.txt'));
  const headers = { origin: 'https://elsewhere.example' };
  const posted = await fetch(`${server.url}/knowledge/upload`, { method: 'POST', body, headers });
  expect(posted.status).toBe(403);
  expect(documents()).toEqual([]);
});

test.each(['multipart/form-data', 'text/plain', 'multipart/form-data; boundary=x'])(
  'a body of the type %s without files says to choose one',
  async (type) => {
    const headers = { 'content-type': type, origin: server.url };
    const url = `${server.url}/knowledge/upload`;
    const posted = await fetch(url, { method: 'POST', headers, body: '--x' });
    expect(posted.status).toBe(422);
    expect(await posted.text()).toContain('Choose a file.');
  },
);
