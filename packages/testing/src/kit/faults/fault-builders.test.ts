import { describe, expect, it, test } from 'vitest';
import { fault } from './fault-builders.js';

test('the label of each fault is its expression', () => {
  const written = [
    fault.status(503, { detail: 'Away' }),
    fault.rateLimited(),
    fault.unavailable(),
    fault.unavailable({ retryAfter: 1_500 }),
    fault.latency('2s'),
    fault.truncate({ afterBytes: 3 }),
    fault.drip({ bytesPerTick: 1, every: '1s' }),
    fault.wrongShape(() => null),
    fault.afterCommit(fault.reset()),
  ];
  expect(written.map(({ label }) => label)).toMatchInlineSnapshot(`
    [
      "fault.status(503)",
      "fault.rateLimited({ retryAfter: '1s' })",
      "fault.unavailable()",
      "fault.unavailable({ retryAfter: 1500 })",
      "fault.latency('2s')",
      "fault.truncate({ afterBytes: 3 })",
      "fault.drip({ bytesPerTick: 1, every: '1s' })",
      "fault.wrongShape(…)",
      "fault.afterCommit(fault.reset())",
    ]
  `);
});

describe('invalid arguments of a fault are rejected at once', () => {
  it.each([
    ['an invalid status', () => fault.status(99)],
    ['a fractional number of bytes', () => fault.truncate({ afterBytes: 1.5 })],
    ['zero bytes in a tick', () => fault.drip({ bytesPerTick: 0, every: '1s' })],
    ['a duration without its unit', () => fault.latency('2 seconds' as '2s')],
    ['work before a request that never arrives', () => fault.afterCommit(fault.refuse())],
  ])('%s', (_what, make) => {
    expect(make).toThrowErrorMatchingSnapshot();
  });
});
