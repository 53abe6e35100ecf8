import { expect, it, vi } from 'vitest';
import { fault } from '../kit/faults/fault-builders.js';
import { createVoisnapMock } from '../mock/voisnap-mock.js';

/** The faults of another copy of this package, as of its CommonJS build, or of `/web`. */
async function loadOtherFaults(): Promise<typeof fault> {
  vi.resetModules();
  const other = await import('../kit/faults/fault-builders.js');
  expect(other.fault.reset().constructor).not.toBe(fault.reset().constructor);
  return other.fault;
}

const listAgents = (mock: ReturnType<typeof createVoisnapMock>) =>
  mock.fetch('https://api.voisnap.ai/api/v1/agents', {
    headers: { authorization: `Bearer ${mock.clientOptions.apiKey}` },
  });

it('accepts faults of another copy of the package', async () => {
  await using mock = createVoisnapMock();
  const other = await loadOtherFaults();
  mock.faults.next('agents.list', other.status(503), fault.afterCommit(other.emptyBody()));
  expect((await listAgents(mock)).status).toBe(503);
  expect(await (await listAgents(mock)).text()).toBe('');
  mock.verify();
});

it('reports a fault of another copy that had no effect', async () => {
  await using mock = createVoisnapMock();
  const other = await loadOtherFaults();
  mock.faults.next('agents.list', other.truncate({ afterBytes: 1_000_000 }));
  expect((await listAgents(mock)).status).toBe(200);
  expect(() => mock.verify()).toThrow('fault.truncate({ afterBytes: 1000000 }) had no effect');
});

it('rejects an object that only looks like a fault', async () => {
  await using mock = createVoisnapMock();
  expect(() => mock.faults.next('agents.list', { label: 'fault.reset()' })).toThrow(
    'is not a fault',
  );
});
