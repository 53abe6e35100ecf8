import { expect, it } from 'vitest';
import { createVoisnapMock, fault } from '../src/index.js';
import { ask } from './support/send-by-each-access.js';

/** What `verify()` says, without where this file is. */
const complaintOf = (mock: { verify(): void }): string => {
  try {
    mock.verify();
    return 'nothing';
  } catch (error) {
    return String(error)
      .replaceAll(/\/\S*\/test\//g, 'test/')
      .replaceAll(/:\d+:\d+/g, ':LINE');
  }
};

it('names each unused fault, and the line that planned it', async () => {
  using mock = createVoisnapMock();
  mock.faults.next('agents.list', fault.pass(), fault.rateLimited({ retryAfter: '2s' }));
  mock.faults.when({ method: 'PATCH' }, fault.reset());
  await ask(mock, 'memory');
  expect(complaintOf(mock)).toMatchInlineSnapshot(`
    "Error: Something went wrong with the Voisnap mock:
    - fault.rateLimited({ retryAfter: '2s' }) for agents.list, planned at test/verify.test.ts:LINE, was not used by any request. Remove it, or send the request that it is for.
    - fault.reset(), planned at test/verify.test.ts:LINE, was not used by any request. Remove it, or send the request that it is for."
  `);
  mock.faults.clear();
  mock.verify();
});

it('names each script that no call followed, and the line that planned it', async () => {
  await using mock = createVoisnapMock();
  const { id: agentId } = mock.db.agent.insert();
  mock.calls.next((call) => call.noAnswer());
  mock.calls.next((call) => call.busy());
  mock.calls.to('+14155550123', (call) => call.voicemail());
  const body = { agentId, toNumber: '+14155550199' };
  await ask(mock, 'memory', { method: 'POST', path: '/outbound-calls', json: body });
  await mock.clock.drain();
  expect(complaintOf(mock)).toMatchInlineSnapshot(`
    "Error: Something went wrong with the Voisnap mock:
    - calls.next(…), planned at test/verify.test.ts:LINE, was not used by any call. Remove it, or place the call that it is for. A redial uses up one more script."
  `);
});

it('reports a fault that had no effect', async () => {
  using mock = createVoisnapMock();
  mock.faults.next(
    'agents.get',
    fault.wrongShape(() => null),
  );
  mock.faults.next('agents.list', fault.truncate({ afterBytes: 5_000 }));
  await ask(mock, 'memory', { path: '/agents/agt_1' });
  await ask(mock, 'memory');
  expect(complaintOf(mock)).toMatchInlineSnapshot(`
    "Error: Something went wrong with the Voisnap mock:
    - fault.wrongShape(…) had no effect: agents.get responded with 404, which has no body to change.
    - fault.truncate({ afterBytes: 5000 }) had no effect: agents.list responded with 59 bytes in all."
  `);
});

it('reports each violation of the contract once, and includes the other errors', async () => {
  const causeOf = (mock: { verify(): void }): unknown => {
    try {
      return mock.verify();
    } catch (error) {
      return (error as Error).cause;
    }
  };
  using overridden = createVoisnapMock();
  overridden.on('agents.list').reply({ data: 7 } as never);
  await ask(overridden, 'memory');
  expect(complaintOf(overridden)).toContain('does not match the contract');
  expect(causeOf(overridden)).toBeUndefined();

  using broken = createVoisnapMock();
  const bug = new Error('a bug in the reply');
  broken.on('agents.list').reply(() => Promise.reject(bug));
  await ask(broken, 'memory');
  expect(causeOf(broken)).toBe(bug);
});
