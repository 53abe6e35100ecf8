import { request } from 'node:http';
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

const upload = (files: readonly File[], agentIds: readonly string[] = []) => {
  const body = new FormData();
  for (const id of agentIds) body.append('agentIds', id);
  for (const file of files) body.append('file', file);
  const url = `${server.url}/knowledge/upload`;
  return fetch(url, { method: 'POST', body, redirect: 'manual', headers: { origin: server.url } });
};

const documents = () => desk.mock.db.knowledgeBaseDocument.all();

test('a file goes to the API with its bytes, its type and its agents', async () => {
  const agent = desk.mock.db.agent.add(desk.mock.fixtures.agent({ name: 'Aria' }));
  const text = 'We are open from nine to six. '.repeat(50_000);
  const posted = await upload([new File([text], 'hours é.md')], [agent.id]);
  expect(posted.status).toBe(303);
  expect(posted.headers.get('location')).toBe('/knowledge');
  expect(decodeURIComponent(posted.headers.get('set-cookie') ?? '')).toContain(
    'hours é.md was uploaded.',
  );
  expect(documents()).toMatchObject([
    {
      name: 'hours é.md',
      mimeType: 'text/markdown',
      sizeBytes: text.length,
      assignedAgentIds: [agent.id],
    },
  ]);
});

test('one wrong file does not keep the others back, and is named', async () => {
  const posted = await upload([
    new File(['a'], 'a.txt'),
    new File(['MZ'], '<b>.exe'),
    new File(['c'], 'c.csv'),
  ]);
  expect(posted.status).toBe(422);
  const page = await posted.text();
  expect(page).toContain('Not everything was uploaded.');
  expect(page).toContain('&lt;b&gt;.exe: Voisnap does not read files of this kind.');
  expect(page).toContain('a.txt was uploaded.');
  expect(
    documents()
      .map(({ filename }) => filename)
      .sort(),
  ).toEqual(['a.txt', 'c.csv']);
});

test('a form without a file says so', async () => {
  const posted = await upload([new File([], '')]);
  expect(posted.status).toBe(422);
  expect(await posted.text()).toContain('Choose a file.');
});

test('a form that is too large is refused before it is sent, and names the limit', async () => {
  const page = await new Promise<string>((resolve, reject) => {
    const headers = {
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': 3_000_000_000,
      origin: server.url,
    };
    const posting = request(`${server.url}/knowledge/upload`, { method: 'POST', headers });
    posting.on('error', reject);
    posting.on('response', async (response) => {
      let text = `${response.statusCode} `;
      for await (const chunk of response) text += chunk;
      posting.destroy();
      resolve(text);
    });
    posting.write('--x\r\n');
  });
  expect(page).toMatch(/^422 /);
  expect(page).toContain('A file may have 50 MB at most');
  expect(documents()).toEqual([]);
});
