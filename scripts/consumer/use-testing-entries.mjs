// Loads the entries of @voisnap/testing that need no test runner, as ES modules and as CommonJS.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { VoisnapClient } from '@voisnap/sdk';
import * as contract from '@voisnap/testing/contract';
import * as fixtures from '@voisnap/testing/fixtures';
import * as web from '@voisnap/testing/web';

const require = createRequire(import.meta.url);
assert.throws(
  () => require('@voisnap/testing/vitest'),
  /because Vitest cannot\. Load it with import/,
);

/** The part of a test runner's `expect` that the contract suite uses. */
const expect = (actual) => ({
  toBe: (expected) => assert.equal(actual, expected),
  toEqual: (expected) => assert.deepEqual(actual, expected),
  toMatch: (pattern) => assert.match(actual, pattern),
});

for (const { contractSuite, createFixtures, agent, createVoisnapMock } of [
  { ...contract, ...fixtures, ...web },
  {
    ...require('@voisnap/testing/contract'),
    ...require('@voisnap/testing/fixtures'),
    ...require('@voisnap/testing/web'),
  },
]) {
  assert.match(agent({ name: 'Aria' }).id, /^agt_/);
  assert.deepEqual(createFixtures({ seed: 7 }).webhook(), createFixtures({ seed: 7 }).webhook());

  const mock = createVoisnapMock({ data: { agent: [{ id: 'agt_1', name: 'Aria' }] } });
  const client = new VoisnapClient(mock.clientOptions);
  const call = await client.outboundCalls.createAndWait({
    agentId: 'agt_1',
    toNumber: '+14155550123',
  });
  assert.equal(call.status, 'completed');

  const { apiKey, fetch, clock } = mock.clientOptions;
  const target = { apiKey, fetch, sleep: (milliseconds) => clock.sleep(milliseconds) };
  const tests = [];
  contractSuite({ test: (_title, run) => tests.push(run), expect, target });
  assert.ok(tests.length > 20);
  for (const run of tests) await run();
  mock.verify();
  await client.close();
  await mock.close();
}
