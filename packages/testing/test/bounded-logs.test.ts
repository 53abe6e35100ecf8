import { expect, it, test } from 'vitest';
import { createVoisnapMock } from '../src/index.js';
import { startServing } from './support/serve.js';

it('a served mock keeps a limited number of requests, and warns once when it drops some', async () => {
  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  await using served = await startServing({}, { maxRequests: 3, print });
  for (const page of [1, 2, 3]) await served.api(`/agents?page=${page}`);
  expect((await served.control('GET /requests')).body).not.toHaveProperty('forgottenRequests');
  for (const page of [4, 5]) await served.api(`/agents?page=${page}`);
  const { body } = await served.control('GET /requests');
  expect(body.forgottenRequests).toBe(2);
  expect(body.data.map(({ query }: { query: { page: number } }) => query.page)).toEqual([3, 4, 5]);
  expect((await served.control('GET /verify')).body).toEqual({ clean: true, forgottenRequests: 2 });
  const expected = { operation: 'agents.list', times: 5 };
  expect((await served.control('POST /requests/expect', { json: expected })).body).toMatchObject({
    pass: false,
    forgottenRequests: 2,
  });
  expect(printed).toEqual([
    'The log of the workspace of the printed key is full and now drops its oldest requests: --max-requests is 3, and all logs together keep 256 MB.',
  ]);
});

it('a snapshot restores dropped requests, and a reset starts counting again', async () => {
  await using served = await startServing({}, { maxRequests: 2, print: () => {} });
  for (const page of [1, 2, 3]) await served.api(`/agents?page=${page}`);
  await served.control('POST /snapshots', { json: { name: 'full' } });
  await served.control('POST /reset');
  expect((await served.control('GET /requests')).body).toEqual({ data: [] });
  await served.control('POST /snapshots/full/restore');
  const { body } = await served.control('GET /requests');
  expect([body.forgottenRequests, body.data.length]).toEqual([1, 2]);
});

it('large bodies are dropped before they exceed 256 MB, first those of the workspace with most', async () => {
  const data = { agent: [{ id: 'agt_1', name: 'Aria' }] };
  await using served = await startServing({ data }, { print: () => {} });
  const key = 'vsnp_sb_quiet';
  await served.api('/agents/agt_1', { key });
  for (let upload = 0; upload < 7; upload += 1) {
    const form = new FormData();
    form.append('file', new Blob([' '.repeat(45 * 2 ** 20)], { type: 'text/plain' }), 'a.txt');
    const headers = { Authorization: `Bearer ${served.apiKey}` };
    const url = `${served.url}/api/v1/knowledge-base/documents`;
    expect((await fetch(url, { method: 'POST', headers, body: form })).status).toBe(201);
  }
  expect((await served.control('GET /verify')).body).toMatchObject({ forgottenRequests: 2 });
  expect((await served.control('GET /requests', { key })).body.data).toHaveLength(1);
});

it('a list is streamed entry by entry, so that a large log is never one string', async () => {
  await using served = await startServing({}, { print: () => {} });
  for (const page of [1, 2]) await served.api(`/agents?page=${page}`);
  const headers = { Authorization: `Bearer ${served.apiKey}` };
  const response = await fetch(`${served.url}/__voisnap/requests`, { headers });
  expect(response.headers.get('Content-Type')).toBe('application/json');
  expect(response.headers.has('Content-Length')).toBe(false);
  const { data } = (await response.json()) as { data: { query: object }[] };
  expect(data.map(({ query }) => query)).toEqual([{ page: 1 }, { page: 2 }]);
});

test('a mock in process keeps every request of a test', async () => {
  using mock = createVoisnapMock();
  const headers = { Authorization: `Bearer ${mock.clientOptions.apiKey}` };
  for (let count = 0; count < 1_500; count += 1) {
    await mock.fetch('https://api.voisnap.ai/api/v1/agents', { headers });
  }
  expect(mock.requests.all).toHaveLength(1_500);
});

test('verify() lists the first of many problems, and counts the rest', async () => {
  using mock = createVoisnapMock();
  const headers = { Authorization: `Bearer ${mock.clientOptions.apiKey}` };
  for (let count = 0; count < 60; count += 1) {
    await mock.fetch(`https://api.voisnap.ai/api/v1/agnets/${count}`, { headers });
  }
  expect(() => mock.verify()).toThrow(/agnets\/49\. [\s\S]*\n- and 10 more of this kind\./);
});
