import { VoisnapClient } from '@voisnap/sdk';
import { expect, it } from 'vitest';
import { InProcessMock } from '../../mock/in-process-mock.js';
import { resolveMockOptions } from '../../mock/mock-options.js';
import { nodePlatform } from '../../mock/node-platform.js';
import { clientsTakeDispatcher, openClientAccess } from './open-client-access.js';

const onBunOrDeno = {
  ...nodePlatform,
  openClientAccess: (mock: Parameters<typeof openClientAccess>[0]) => openClientAccess(mock, false),
};

it('provides a fetch for clients without a dispatcher option, and ports too', async () => {
  await using mock = new InProcessMock(resolveMockOptions({}), onBunOrDeno);
  expect(Object.keys(mock.clientOptions)).toEqual(['apiKey', 'clock', 'fetch']);
  const client = new VoisnapClient(mock.clientOptions);
  const { id } = await client.agents.create({ name: 'Aria' });
  const { url } = await mock.listen();
  const headers = { authorization: `Bearer ${mock.clientOptions.apiKey}` };
  expect((await fetch(`${url}/api/v1/agents/${id}`, { headers })).status).toBe(200);
});

it.each([
  ['Node', {}, true],
  ['Bun', { Bun: {} }, false],
  ['Deno', { Deno: {} }, false],
  ['jsdom, with timers of its own,', { setTimeout: () => 7 }, false],
])('on %s, finds whether clients support a dispatcher', (_name, own, takes) => {
  const { setTimeout, clearTimeout } = globalThis;
  const scope = { setTimeout, clearTimeout, ...own } as unknown as typeof globalThis;
  expect(clientsTakeDispatcher(scope)).toBe(takes);
});
