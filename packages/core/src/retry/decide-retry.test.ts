import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotFoundError, RateLimitError, ServerError } from '../errors/api-errors.js';
import { TimeoutError } from '../errors/client-errors.js';
import { ConnectionError } from '../errors/connection-error.js';
import { defaultRequestOptions } from '../options/resolve-request-options.js';
import { decideRetry, type FailedAttempt } from './decide-retry.js';

const decide = ({ options, ...failed }: Changes) =>
  decideRetry({
    error: refusal,
    requestSent: failed.error?.requestSent === 'maybe' ? 'maybe' : 'no',
    retryClass: 'safe',
    body: undefined,
    retries: 0,
    now: 0,
    random: () => 0.5,
    ...failed,
    options: {
      ...defaultRequestOptions,
      maxRetries: 3,
      retryOn: [429, 503],
      maxRetryDelay: 60_000,
      callerIdempotencyKey: false,
      ...options,
    },
  });
type Changes = Partial<Omit<FailedAttempt, 'options'>> & {
  readonly options?: Partial<FailedAttempt['options']>;
};

const refusal = new ServerError('busy', {
  status: 503,
  headers: {},
  type: 'https://docs.voisnap.ai/errors/service-unavailable',
});
const classes = ['safe', 'idempotent', 'unsafe'] as const;
const lost = new ConnectionError('reset', { requestSent: 'maybe', code: 'ECONNRESET' });
const refused = new ConnectionError('refused', { requestSent: 'no', code: 'ECONNREFUSED' });
const stream = (replayable: boolean) => ({ replayable, open: async function* () {} });

describe('decideRetry', () => {
  it.each(classes)(
    'sends a %s request again that the API refused with a status in retryOn',
    (retryClass) => {
      expect(decide({ retryClass })).toBe(250);
    },
  );

  it.each(classes)('sends a %s request again that never left', (retryClass) => {
    expect(decide({ retryClass, error: refused })).toBe(250);
    expect(decide({ retryClass, error: new TimeoutError('', { requestSent: 'no' }) })).toBe(250);
  });

  it.each([
    ['safe', false, true],
    ['idempotent', false, true],
    ['unsafe', false, false],
    ['unsafe', true, true],
  ] as const)(
    'after a 503 of a gateway, a %s request (key of the caller: %s) is sent again: %s',
    (retryClass, callerIdempotencyKey, again) => {
      const error = new ServerError('upstream connect error', { status: 503, headers: {} });
      const delay = decide({ retryClass, error, options: { callerIdempotencyKey } });
      expect(delay !== undefined).toBe(again);
    },
  );

  it('does not take the word of a middleware for an attempt that may have been carried out', () => {
    for (const error of [refused, refusal]) {
      expect(decide({ retryClass: 'unsafe', requestSent: 'maybe', error })).toBeUndefined();
      expect(decide({ retryClass: 'idempotent', requestSent: 'maybe', error })).toBe(250);
    }
  });

  it.each([
    ['safe', false, true],
    ['idempotent', false, true],
    ['unsafe', false, false],
    ['unsafe', true, true],
  ] as const)(
    'after a lost response, a %s request (key of the caller: %s) is sent again: %s',
    (retryClass, callerIdempotencyKey, again) => {
      for (const error of [lost, new TimeoutError('', { requestSent: 'maybe' })]) {
        const delay = decide({ retryClass, error, options: { callerIdempotencyKey } });
        expect(delay !== undefined).toBe(again);
      }
    },
  );

  it('takes a lost response for sent where nobody knows', () => {
    expect(decide({ retryClass: 'unsafe', error: new ConnectionError('?') })).toBeUndefined();
  });

  it.each([
    'response_too_large',
    'upload_failed',
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
  ])('does not meet %s again', (code) => {
    const error = new ConnectionError('', { code, requestSent: 'no' });
    expect(decide({ error })).toBeUndefined();
  });

  it('stops at maxRetries, at other statuses, and at a body that can be read once', () => {
    expect(decide({ retries: 3 })).toBeUndefined();
    expect(decide({ error: new NotFoundError('', { status: 404 }) })).toBeUndefined();
    expect(decide({ body: stream(false) })).toBeUndefined();
    expect(decide({ body: stream(false), error: refused })).toBeUndefined();
    expect(decide({ body: stream(true) })).toBe(250);
    expect(decide({ body: '{}' })).toBe(250);
  });

  it('obeys Retry-After up to maxRetryDelay, and ends the call for a longer one', () => {
    const error = (seconds: number) =>
      new RateLimitError('', { status: 429, headers: { 'retry-after': String(seconds) } });
    expect(decide({ error: error(60) })).toBe(60_000);
    expect(decide({ error: error(61) })).toBeUndefined();
    expect(decide({ error: error(61), options: { maxRetryDelay: 61_000 } })).toBe(61_000);
  });

  it('never waits shorter than the back-off', () => {
    const headers = { 'retry-after': '0' };
    const error = new RateLimitError('', { status: 429, headers });
    expect(decide({ error, retries: 2 })).toBe(1_000);
    expect(decide({ error, retries: 2, options: { maxRetryDelay: 600 } })).toBe(600);
  });

  it('does not take the Retry-After of a success whose body was lost', () => {
    const headers = { 'retry-after': '7' };
    const error = new ConnectionError('', { status: 200, headers, requestSent: 'maybe' });
    expect(decide({ error })).toBe(250);
  });

  it('never waits longer than maxRetryDelay, whatever happened', () => {
    fc.assert(
      fc.property(
        fc.record({
          retries: fc.nat(9),
          maxRetryDelay: fc.nat(100_000),
          seconds: fc.option(fc.nat(200), { nil: undefined }),
          random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        }),
        ({ retries, maxRetryDelay, seconds, random }) => {
          const headers: Record<string, string> =
            seconds === undefined ? {} : { 'retry-after': String(seconds) };
          const delay = decide({
            error: new ServerError('', { status: 503, headers }),
            retries,
            random: () => random,
            options: { maxRetries: 10, maxRetryDelay },
          });
          if (delay !== undefined) expect(delay).toBeLessThanOrEqual(maxRetryDelay);
          else expect((seconds ?? 0) * 1_000).toBeGreaterThan(maxRetryDelay);
        },
      ),
    );
  });
});
