import { expect, test } from 'vitest';
import { openTestDesk } from '../../../test/open-test-desk.js';
import { readEvents } from '../../../test/read-events.js';
import { createApp } from '../../server/create-app.js';

const rows = (page: string) => page.match(/<th scope="row">/g)?.length ?? 0;

test('the list of calls can be filtered and paged', async () => {
  const { desk, mock, close } = await openTestDesk();
  const app = createApp(desk);
  const read = async (path: string) => (await app.request(path)).text();
  expect(await read('/calls')).toContain('Place the first call');
  const aria = mock.db.agent.add(mock.fixtures.agent({ name: '<i>Aria</i>' }));
  for (let index = 0; index < 25; index += 1) {
    const status = index < 3 ? 'busy' : 'completed';
    const agentId = index < 2 ? aria.id : 'agt_gone';
    mock.db.outboundCall.add(mock.fixtures.outboundCall({ status, agentId }));
  }
  expect(rows(await read('/calls'))).toBe(20);
  expect(rows(await read('/calls?page=2'))).toBe(5);
  expect(rows(await read('/calls?page=-1'))).toBe(20);
  expect(rows(await read('/calls?status=busy'))).toBe(3);
  const filtered = await read(`/calls?agentId=${aria.id}`);
  expect(rows(filtered)).toBe(2);
  expect(filtered).toContain('&lt;i&gt;Aria&lt;/i&gt;');
  expect(await read('/calls?page=999')).toContain('This page is empty');
  expect(await read('/calls?status=ringing')).toContain('No call matches');
  await close();
});

test('the list shows a new call by itself', async () => {
  const { desk, mock, client, close } = await openTestDesk({ mock: { clock: 'manual' } });
  const agent = mock.db.agent.add(mock.fixtures.agent({ name: 'Aria' }));
  const events = readEvents(await createApp(desk).request('/calls/live'));
  expect((await events.next()).value?.data).toContain('No calls yet');
  await client.outboundCalls.create({ agentId: agent.id, toNumber: '+4930123456' });
  await desk.live.publish('calls');
  expect((await events.next()).value?.data).toContain('+4930123456');
  await events.return();
  await close();
});
