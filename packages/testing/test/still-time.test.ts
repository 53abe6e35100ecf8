import { VoisnapClient } from '@voisnap/sdk';
import { expect, test } from 'vitest';
import { InProcessMock } from '../src/mock/in-process-mock.js';
import { resolveMockOptions, type VoisnapMockOptions } from '../src/mock/mock-options.js';
import { nodePlatform } from '../src/mock/node-platform.js';

/** A mock, a client, and a machine on which each request takes half a second. */
function createWatchedMock(options: VoisnapMockOptions) {
  const warnings: string[] = [];
  let real = 0;
  const mock = new InProcessMock(resolveMockOptions(options), {
    ...nodePlatform,
    warn: (message) => warnings.push(message),
    realNow: () => {
      real += 500;
      return real;
    },
  });
  return { mock, warnings, client: new VoisnapClient(mock.clientOptions) };
}

test.each(['auto', 'manual'] as const)(
  'warns of a loop on a call while nothing moves time: %s',
  async (clock) => {
    const { mock, warnings, client } = createWatchedMock({ clock });
    const { id: agentId } = mock.db.agent.insert();
    const { id } = await client.outboundCalls.create({ agentId, toNumber: '+14155550123' });
    for (let look = 0; look < 20; look += 1) await client.outboundCalls.get(id);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`outboundCalls.get read ${id}`);
    expect(warnings[0]).toContain("await mock.clock.sleep('1s')");
    await mock.close();
  },
);

test('does not warn of loops that time does not affect', async () => {
  const { mock, warnings, client } = createWatchedMock({});
  const { id: agentId } = mock.db.agent.insert();
  const call = await client.outboundCalls.createAndWait({ agentId, toNumber: '+14155550123' });
  for (let look = 0; look < 20; look += 1) {
    await client.agents.get(agentId);
    await client.outboundCalls.get(call.id);
  }
  mock.jobs.set('document.indexing', { takes: { reads: 30 } });
  const file = new File(['hello'], 'a.txt', { type: 'text/plain' });
  const document = await client.knowledgeBase.uploadDocument({ file });
  for (let look = 0; look < 20; look += 1) await client.knowledgeBase.get(document.id);
  expect(warnings).toEqual([]);
  await mock.close();
});
