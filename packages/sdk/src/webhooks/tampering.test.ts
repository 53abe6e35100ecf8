import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf, signDelivery } from '../../test/sign-delivery.js';
import { findSecretProblem } from './find-secret-problem.js';
import { verifyWebhook } from './verify-webhook.js';

const secrets = fc
  .string({ minLength: 1 })
  .map((text) => `whsec_${text}`)
  .filter((secret) => findSecretProblem(secret) === undefined);
const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
const bodies = fc.uint8Array({ minLength: 1, maxLength: 200 });
/** Position of the changed byte, as a fraction, and the bits that change. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  by: fc.integer({ min: 1, max: 255 }),
});

/** Changes one byte. */
const changeByte = (bytes: Uint8Array, { at, by }: { at: number; by: number }) =>
  bytes.map((byte, index) => (index === Math.trunc(at * bytes.length) ? byte ^ by : byte));
const changeText = (text: string, where: { at: number; by: number }) =>
  String.fromCharCode(...changeByte(Buffer.from(text), where));

const isVerified = (
  body: Uint8Array,
  headers: Record<string, string>,
  [secret, timestamp]: [string, number],
) =>
  verifyWebhook(body, headers, secret, { now: timestamp * 1000 }).then(
    () => true,
    () => false,
  );

describe('any delivery', () => {
  it('is accepted when it is unchanged', () =>
    fc.assert(
      fc.asyncProperty(bodies, secrets, seconds, async (body, secret, timestamp) => {
        const headers = signDelivery(body, { secret, timestamp });
        expect(await isVerified(body, headers, [secret, timestamp])).toBe(true);
      }),
    ));

  it('is rejected when any byte of its body changes', () =>
    fc.assert(
      fc.asyncProperty(bodies, secrets, seconds, change, async (body, secret, timestamp, where) => {
        const headers = signDelivery(body, { secret, timestamp });
        expect(await isVerified(changeByte(body, where), headers, [secret, timestamp])).toBe(false);
      }),
    ));

  it.each(['X-Webhook-Signature', 'X-Webhook-Timestamp'] as const)(
    'is rejected when any byte of its %s changes',
    (name) =>
      fc.assert(
        fc.asyncProperty(
          bodies,
          secrets,
          seconds,
          change,
          async (body, secret, timestamp, where) => {
            const headers = signDelivery(body, { secret, timestamp });
            const changed = { ...headers, [name]: changeText(headers[name], where) };
            expect(await isVerified(body, changed, [secret, timestamp])).toBe(false);
          },
        ),
      ),
  );

  it('is rejected when a byte moves from the timestamp to the body, or back', () =>
    fc.assert(
      fc.asyncProperty(secrets, seconds, fc.string(), async (secret, timestamp, text) => {
        const headers = signDelivery(`.${text}`, { secret, timestamp });
        const moved = { ...headers, 'X-Webhook-Timestamp': `${timestamp}.` };
        expect((await failureOf(verifyWebhook(text, moved, secret))).reason).toBe(
          'malformed_header',
        );
      }),
    ));

  it('is rejected with another secret', () =>
    fc.assert(
      fc.asyncProperty(
        bodies,
        secrets,
        secrets,
        seconds,
        async (body, secret, other, timestamp) => {
          fc.pre(secret !== other);
          const headers = signDelivery(body, { secret: other, timestamp });
          expect(await isVerified(body, headers, [secret, timestamp])).toBe(false);
        },
      ),
    ));

  it('is accepted while its timestamp is within the tolerance', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 0, max: 1000 }),
        async (off, toleranceSeconds) => {
          const timestamp = 1_750_064_400;
          const headers = signDelivery('{}', { secret: 'whsec_a', timestamp });
          const now = (timestamp + off) * 1000;
          const verified = verifyWebhook('{}', headers, 'whsec_a', { now, toleranceSeconds });
          const reason = await verified.then(
            () => undefined,
            (error) => error.reason,
          );
          const expected =
            Math.abs(off) > toleranceSeconds ? 'timestamp_out_of_tolerance' : undefined;
          expect(reason).toBe(expected);
        },
      ),
    ));
});
