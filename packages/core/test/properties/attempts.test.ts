import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VoisnapError } from '../../src/index.js';
import { connect } from '../test-client.js';
import { operations } from '../test-operations.js';
import { type RequestHandler, reply } from '../test-server.js';

/** The behaviour of the server for one attempt. */
type Step =
  | { readonly kind: 'lose' | 'cut' | 'good' }
  | { readonly kind: 'refuse'; readonly status: number; readonly retryAfter: string | undefined };

const retryAfters = fc.option(
  fc.oneof(
    fc.integer({ min: 0, max: 90 }).map(String),
    fc.constantFrom('soon', '-1', '1e3', '', 'Infinity', '9'.repeat(30)),
  ),
  { nil: undefined },
);
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('refuse' as const),
    status: fc.constantFrom(429, 503),
    retryAfter: retryAfters,
  }),
  fc.record({ kind: fc.constantFrom('lose' as const, 'cut' as const, 'good' as const) }),
);

const perform =
  (script: readonly Step[]): RequestHandler =>
  ({ response, socket, number }) => {
    const step = script[number - 1] ?? { kind: 'good' };
    if (step.kind === 'good') return reply(response, { number });
    if (step.kind === 'lose') return void socket.resetAndDestroy();
    if (step.kind === 'refuse') {
      const headers = step.retryAfter === undefined ? {} : { 'retry-after': step.retryAfter };
      return reply(response, {}, { status: step.status, headers });
    }
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{', () => socket.destroy());
  };

const kinds = ['safe', 'idempotent', 'unsafe', 'unsafe + key'] as const;

/** Runs one call against a script. */
const run = async (kind: (typeof kinds)[number], script: readonly Step[]) => {
  const { client, clock, received } = await connect(perform(script));
  const body = { name: 'one' };
  const call =
    kind === 'safe'
      ? client.call(operations.get, { path: { id: '1' } })
      : kind === 'idempotent'
        ? client.call(operations.replace, { path: { id: '1' }, body })
        : client.call(
            operations.create,
            { body },
            kind === 'unsafe' ? {} : { idempotencyKey: 'order-7' },
          );
  const { attempts, error } = await call.withResponse().then(
    (result) => ({ attempts: result.attempts, error: undefined }),
    (thrown: VoisnapError) => ({ attempts: thrown.attempts ?? [], error: thrown }),
  );
  await client.close();
  return { attempts, error, slept: clock.slept, received };
};

const longestBackOff = (attempt: number) => Math.min(8_000, 500 * 2 ** (attempt - 1));

describe('whatever an API does to the attempts of a call', () => {
  it('the call keeps its promises', async () => {
    const scripts = fc.array(steps, { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...kinds), scripts, async (kind, script) => {
        const { attempts, error, slept, received } = await run(kind, script);

        // Nothing is sent that is not told, and nothing more than was allowed.
        expect(received).toHaveLength(attempts.length);
        expect(attempts.length).toBeLessThanOrEqual(4);
        expect(slept).toHaveLength(attempts.length - 1);
        expect(attempts.slice(0, -1).map(({ delayMs }) => delayMs)).toEqual(slept);

        // A write has one key, whatever becomes of it; a read has none.
        const keys = new Set(received.map(({ headers }) => headers['idempotency-key']));
        expect(keys.size).toBe(1);
        expect(keys.has(undefined)).toBe(kind === 'safe');
        if (kind === 'unsafe + key') expect(keys).toEqual(new Set(['order-7']));

        // The call ends as its last attempt does; what came before it was allowed to be repeated.
        const met = received.map((_, index) => script[index] ?? ({ kind: 'good' } as const));
        expect(error === undefined).toBe(met.at(-1)?.kind === 'good');
        const lost = met.filter((step) => step.kind === 'lose' || step.kind === 'cut').length;
        if (kind === 'unsafe') expect(lost).toBeLessThanOrEqual(1);
        if (kind === 'unsafe' && lost > 0) expect(error?.requestSent).toBe('maybe');
        // Only a refusal of the API's own (here: one with Retry-After) lets such a write be sent again.
        const ambiguous = met.filter((step) => step.kind === 'refuse' && !step.retryAfter);
        if (kind === 'unsafe') expect(ambiguous.length + lost).toBeLessThanOrEqual(1);
        if (kind === 'unsafe' && ambiguous.length > 0) expect(error?.requestSent).toBe('maybe');

        slept.forEach((wait, index) => {
          const step = met[index];
          const text = step?.kind === 'refuse' ? (step.retryAfter ?? '') : '';
          const asked = /^\d{1,2}$/.test(text) ? Number(text) * 1_000 : 0;
          expect(Number.isInteger(wait)).toBe(true);
          // What was asked for, or the back-off where that is longer.
          expect(wait).toBeGreaterThanOrEqual(asked);
          expect(wait).toBeLessThanOrEqual(Math.max(asked, longestBackOff(index + 1)));
          expect(wait).toBeLessThanOrEqual(60_000);
        });
      }),
      { numRuns: 250 },
    );
  });
});
