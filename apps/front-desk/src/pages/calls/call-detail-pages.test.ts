import { magicNumbers } from '@voisnap/testing';
import { expect, test } from 'vitest';
import { openTestDesk } from '../../../test/open-test-desk.js';
import { readEvents } from '../../../test/read-events.js';
import { createApp } from '../../server/create-app.js';

const open = async () => {
  const desk = await openTestDesk({ mock: { clock: 'manual' } });
  const { mock, client } = desk;
  const app = createApp(desk.desk);
  const agent = mock.db.agent.add(mock.fixtures.agent({ name: 'Aria' }));
  const place = (toNumber: string, more = {}) =>
    client.outboundCalls.create({ agentId: agent.id, toNumber, ...more });
  const read = async (path: string) => (await app.request(path)).text();
  const post = (path: string) =>
    app.request(path, { method: 'POST', headers: { origin: 'http://localhost' } });
  return { ...desk, app, agent, place, read, post };
};

test('the page of a call follows it to its end, with what is said', async () => {
  const { app, place, mock, desk, read, close } = await open();
  const { id } = await place(magicNumbers.completes, { metadata: { order: '<7>' } });
  const events = readEvents(await app.request(`/calls/${id}/live`));
  const next = async () => (await events.next()).value;
  const seen: string[] = [];
  const first = (await next())?.data ?? '';
  expect(first).toContain('Queued');
  // Who does not see the steps hears each new one.
  expect(first).toContain('role="status">Queued<');
  expect(first).toContain('Cancel the call');
  for (let turn = 0; turn < 60; turn += 1) {
    await mock.clock.advance('10s');
    await desk.live.publish(`call:${id}`);
    const event = await next();
    if (event?.event === 'finished') break;
    seen.push(event?.data ?? '');
  }
  const talking = seen.filter((data) => data.includes('What is said'));
  expect(talking.length).toBeGreaterThan(2);
  expect(talking[0]).not.toContain('Cancel the call');
  expect(seen.at(-1)).toContain('Completed');
  expect(seen.at(-1)).toContain('Transcript');
  const page = await read(`/calls/${id}`);
  expect(page).toMatch(/Cost<\/dt><dd>\$\d/);
  expect(page).toContain('&lt;7&gt;');
  expect(page).toMatch(/href="\/conversations\/conv_\w+"/);
  expect(page).not.toContain('hx-sse:connect');
  await close();
});

test.each([
  ['busy', 'The line was busy.'],
  ['noAnswer', 'Nobody answered.'],
  ['voicemail', 'An answering machine answered.'],
  ['carrierFails', 'The phone network could not place the call.'],
  ['rejected', 'The person declined the call.'],
] as const)('a call to %s says why it ended', async (who, reason) => {
  const { place, mock, read, close } = await open();
  const { id } = await place(magicNumbers[who]);
  await mock.clock.advance('5m');
  const page = await read(`/calls/${id}`);
  expect(page).toContain(reason);
  expect(page).toContain('Call again');
  await close();
});

test('a scheduled call can be cancelled, one that is over cannot', async () => {
  const { place, mock, post, read, close } = await open();
  const scheduledFor = new Date(mock.clock.now() + 600_000);
  const { id } = await place(magicNumbers.completes, { scheduledFor });
  expect(await read(`/calls/${id}`)).toContain('Scheduled for');
  const posted = await post(`/calls/${id}/cancel`);
  expect(posted.headers.get('location')).toBe(`/calls/${id}`);
  expect(mock.db.outboundCall.get(id)?.status).toBe('cancelled');
  expect(await read(`/calls/${id}`)).toContain('before anybody answered');

  const late = await post(`/calls/${id}/cancel`);
  expect(decodeURIComponent(late.headers.get('set-cookie') ?? '')).toContain('It was too late');
  await close();
});

test('a call shows without its agent and its conversation', async () => {
  const { place, mock, agent, read, close } = await open();
  const { id } = await place(magicNumbers.completes);
  await mock.clock.advance('10m');
  mock.db.agent.delete(agent.id);
  mock.db.conversation.delete(mock.db.outboundCall.get(id)?.conversationId ?? '');
  const page = await read(`/calls/${id}`);
  expect(page).toContain(agent.id);
  expect(page).not.toContain('See the whole conversation');
  await close();
});

test('an unknown call is not found', async () => {
  const { app, post, close } = await open();
  expect((await app.request('/calls/obc_none')).status).toBe(404);
  expect((await post('/calls/obc_none/cancel')).status).toBe(404);
  await close();
});
