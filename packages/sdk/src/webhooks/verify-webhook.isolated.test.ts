import { inspect } from 'node:util';
import { ConfigurationError, VoisnapError, WebhookVerificationError } from '@voisnap/core/errors';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failureOf, signDelivery } from '../../test/sign-delivery.js';
import type { VerifyWebhookOptions } from './verify-options.js';
import { verifyWebhook } from './verify-webhook.js';
import type { WebhookHeaders } from './webhook-headers.js';

const secret = 'whsec_0123456789abcdef';
const timestamp = 1_750_064_400;
const now = timestamp * 1000;
const body =
  '{"id":"evt_01HXK8Z3MNPQRS","type":"SessionEnded","agentId":"agt_01HXK8Z3MNPQRS","tenantId":"ten_01HXK8Z3MNPQRS","timestamp":"2025-06-16T09:00:00Z","data":{"conversationId":"conv_01HXDEF456GHI","durationSeconds":247,"note":"für später"}}';
const headers = signDelivery(body, { secret, timestamp });

/** Verifies the delivery, with parts of it replaced. */
const verify = (
  changes: { body?: unknown; headers?: unknown; secret?: unknown } & VerifyWebhookOptions = {},
) => {
  const { body: rawBody = body, headers: given = headers, secret: key = secret, ...rest } = changes;
  return verifyWebhook(rawBody as string, given as WebhookHeaders, key as string, { now, ...rest });
};

it('accepts the signature that openssl computes for a delivery', async () => {
  // printf '%s' '1750064400.{"id":…}' | openssl dgst -sha256 -hmac whsec_0123456789abcdef
  const signature = 'sha256=e7a90552982073ad5f39fc5a4c9c082d8822d6336a97b86503b7e3eb21013bdb';
  expect(headers['X-Webhook-Signature']).toBe(signature);
  await expect(verify()).resolves.toBeUndefined();
});

describe('a raw body', () => {
  const bytes = new TextEncoder().encode(body);
  const padded = new Uint8Array([0, ...bytes, 0]);

  it.each([
    ['text', body],
    ['a Uint8Array', bytes],
    ['a Buffer', Buffer.from(body)],
    ['a part of a larger buffer', padded.subarray(1, -1)],
    ['an ArrayBuffer', bytes.buffer],
  ])('may be %s', async (_what, given) => {
    await expect(verify({ body: given })).resolves.toBeUndefined();
  });

  it('may be bytes that are not text', async () => {
    const binary = new Uint8Array([0xff, 0x00, 0xfe]);
    const signed = signDelivery(binary, { secret, timestamp });
    await expect(verify({ body: binary, headers: signed })).resolves.toBeUndefined();
  });

  it.each([
    ['parsed JSON', JSON.parse(body), /parsed already.*express\.raw/],
    ['a promise', Promise.resolve(body), /not awaited/],
    ['a request', new Request('https://a.example', { method: 'POST', body }), /not read/],
    ['null', null, /The body is null/],
    ['a number', 42, /The body is a number/],
  ])('cannot be %s, and the message says what to pass', async (_what, given, message) => {
    const error = await failureOf(verify({ body: given }));
    expect(error).toMatchObject({ reason: 'malformed_body' });
    expect(error.message).toMatch(message);
    expect(error.message).toContain('await request.text()');
  });
});

describe('headers', () => {
  const lower = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );

  it.each<[string, WebhookHeaders]>([
    ['a Headers', new Headers(headers)],
    ['an object', headers],
    ['the headers object of Node', { ...lower, 'set-cookie': ['a=1'], via: undefined }],
    ['an object in upper case', { ...upperCase(headers) }],
    ['an object whose values are lists', listed(headers)],
    ['pairs', Object.entries(headers)],
    ['a Map', new Map(Object.entries(lower))],
    ['anything with get()', { get: (name) => new Headers(headers).get(name) }],
  ])('may be %s', async (_what, given) => {
    await expect(verify({ headers: given })).resolves.toBeUndefined();
  });

  it.each(['X-Webhook-Signature', 'X-Webhook-Timestamp'])('must have %s', async (name) => {
    const { [name]: _, ...rest } = headers as Record<string, string>;
    for (const given of [rest, new Headers(rest), { get: () => null }]) {
      const error = await failureOf(verify({ headers: given }));
      expect(error.reason).toBe('missing_header');
    }
    const error = await failureOf(verify({ headers: rest }));
    expect(error.message).toContain(`has no ${name} header`);
  });

  it.each([undefined, null, 'x-webhook-signature: sha256=…'])('are required: %s', async (given) => {
    const error = await failureOf(verifyWebhook(body, given as never, secret, { now }));
    expect(error).toMatchObject({ reason: 'missing_header' });
  });

  const hex = headers['X-Webhook-Signature'].slice('sha256='.length);
  it.each([
    ['no algorithm', hex],
    ['another algorithm', `sha1=${hex}`],
    ['a digit too few', `sha256=${hex.slice(1)}`],
    ['a digit too many', `sha256=${hex}0`],
    ['what is no digit', `sha256=${hex.slice(1)}g`],
    ['two signatures', `sha256=${hex}, sha256=${hex}`],
    ['both cases', `sha256=${hex.replace('e', 'E')}`],
    ['nothing', ''],
  ])('must not have a signature with %s', async (_what, signature) => {
    const error = await failureOf(
      verify({ headers: { ...headers, 'X-Webhook-Signature': signature } }),
    );
    expect(error.reason).toBe('malformed_header');
    expect(error.message).toContain('X-Webhook-Signature');
  });

  it('may have a signature in upper case', async () => {
    const signature = `sha256=${hex.toUpperCase()}`;
    const given = { ...headers, 'X-Webhook-Signature': signature };
    await expect(verify({ headers: given })).resolves.toBeUndefined();
  });

  it.each(['', 'soon', '-1', '1750064400.0', '2025-06-16T09:00:00Z', '9'.repeat(16)])(
    'must not have the timestamp "%s"',
    async (value) => {
      const given = { ...headers, 'X-Webhook-Timestamp': value };
      const error = await failureOf(verify({ headers: given }));
      expect(error.reason).toBe('malformed_header');
    },
  );
});

describe('the tolerance', () => {
  it.each([
    [-300, undefined],
    [300, undefined],
    [-0.5, 1],
    [0, 0],
    [86_400, 86_400],
  ])('accepts a delivery when the clock is off by %i s', async (off, toleranceSeconds) => {
    await expect(verify({ now: now + off * 1000, toleranceSeconds })).resolves.toBeUndefined();
  });

  it.each([
    [301, undefined, '301 s old; 300 s are allowed'],
    [-301, undefined, '301 s in the future; 300 s are allowed'],
    [300.001, undefined, '301 s old'],
    [1, 0, '1 s old; 0 s are allowed'],
  ])('rejects a delivery when the clock is off by %d s', async (off, toleranceSeconds, message) => {
    const error = await failureOf(verify({ now: now + off * 1000, toleranceSeconds }));
    expect(error.reason).toBe('timestamp_out_of_tolerance');
    expect(error.message).toContain(message);
  });

  it('is not checked when the signature is wrong', async () => {
    const error = await failureOf(verify({ now: 0, secret: 'whsec_other' }));
    expect(error.reason).toBe('no_match');
  });

  it.each([
    ['a Date', new Date(now)],
    ['milliseconds', now],
    ['a function that returns a Date', () => new Date(now)],
    ['a function that returns milliseconds', () => now],
  ])('is measured from %s', async (_what, given) => {
    await expect(verify({ now: given })).resolves.toBeUndefined();
  });

  it('is measured from the clock of the machine by default', async () => {
    const present = signDelivery(body, { secret, timestamp: Math.trunc(Date.now() / 1000) });
    await expect(verifyWebhook(body, present, secret)).resolves.toBeUndefined();
    const error = await failureOf(verifyWebhook(body, headers, secret));
    expect(error.reason).toBe('timestamp_out_of_tolerance');
  });
});

describe('a secret', () => {
  it('may be any of several', async () => {
    for (const several of [
      [secret, 'whsec_b'],
      ['whsec_a', secret],
      ['whsec_a', 'whsec_b', secret],
    ]) {
      await expect(verify({ secret: several })).resolves.toBeUndefined();
    }
    const error = await failureOf(verify({ secret: ['whsec_a', 'whsec_b'] }));
    expect(error.reason).toBe('no_match');
  });

  it('is used whole, with its prefix', async () => {
    for (const part of [secret.slice('whsec_'.length), secret.toUpperCase()]) {
      expect((await failureOf(verify({ secret: part }))).reason).toBe('no_match');
    }
  });

  it.each([
    ['', /^The webhook secret is empty/],
    [' ', /is empty or only whitespace/],
    ['\n', /is empty or only whitespace/],
    [[], /empty list/],
    [['whsec_a', ''], /^The webhook secret \(number 2 of 2\) is empty/],
    [7, /non-empty string or a list of them/],
    [`${secret}\n`, /ends with a line break/],
    [`${secret} `, /ends with whitespace/],
    [` ${secret}`, /starts with whitespace/],
    [`"${secret}"`, /is in quotes: remove them/],
    [`'${secret}'\n`, /is in quotes/],
    ['undefined', /text of a missing value/],
    ['null', /text of a missing value/],
    ['whsec_…', /placeholder/],
    ['whsec_...', /placeholder/],
    ['vsnp_live_0123456789abcdef', /is an API key/],
  ])('must not be %j', async (given, message) => {
    const error = await failureOf(verify({ secret: given }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('0123456789abcdef');
  });

  it('may be any other text', async () => {
    for (const own of ['my secret phrase', 'it’s "mine"', 'pass', 'ünlü', '$2b$10$abc']) {
      expect((await failureOf(verify({ secret: own }))).reason).toBe('no_match');
    }
  });
});

describe('without a secret', () => {
  let saved: string | undefined;
  beforeEach(() => {
    saved = process.env.VOISNAP_WEBHOOK_SECRET;
    delete process.env.VOISNAP_WEBHOOK_SECRET;
  });
  afterEach(() => {
    if (saved === undefined) delete process.env.VOISNAP_WEBHOOK_SECRET;
    else process.env.VOISNAP_WEBHOOK_SECRET = saved;
  });

  it('VOISNAP_WEBHOOK_SECRET is used', async () => {
    process.env.VOISNAP_WEBHOOK_SECRET = secret;
    await expect(verifyWebhook(body, headers, undefined, { now })).resolves.toBeUndefined();
    process.env.VOISNAP_WEBHOOK_SECRET = 'whsec_other';
    const error = await failureOf(verifyWebhook(body, headers, undefined, { now }));
    expect(error.reason).toBe('no_match');
  });

  it('and with an invalid VOISNAP_WEBHOOK_SECRET, the error names the variable', async () => {
    for (const wrong of [' ', `"${secret}"`, 'undefined']) {
      process.env.VOISNAP_WEBHOOK_SECRET = wrong;
      const error = await failureOf(verifyWebhook(body, headers, undefined, { now }));
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(error.message).toMatch(/^The environment variable VOISNAP_WEBHOOK_SECRET is /);
    }
  });

  it('and without VOISNAP_WEBHOOK_SECRET, the error names both ways to set one', async () => {
    const error = await failureOf(verifyWebhook(body, headers));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toMatch(/webhooks\.create.*VOISNAP_WEBHOOK_SECRET/);
  });
});

describe('an option', () => {
  it.each([
    [{ tolerance: 60 }, /^Unknown option "tolerance": .* the options toleranceSeconds and now/],
    [{ toleranceSeconds: -1 }, /0 or more; got -1/],
    [{ toleranceSeconds: Number.NaN }, /got NaN/],
    [{ toleranceSeconds: '300' }, /got string/],
    [{ now: new Date('soon') }, /now must be a Date/],
    [{ now: () => 'soon' }, /now must be a Date/],
    [{ now: null }, /now must be a Date/],
    [{ now: [] }, /now must be a Date/],
    [{ now: Symbol('now') }, /now must be a Date/],
    [{ now: () => Promise.resolve(now) }, /now must be a Date/],
  ])('with a wrong value is rejected: %j', async (options, message) => {
    const error = await failureOf(verify(options as VerifyWebhookOptions));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toMatch(message);
  });
});

it('fails with a VoisnapError that shows neither the secret nor the body', async () => {
  const error = await failureOf(
    verify({ secret: ['whsec_topsecretvalue', 'plain-topsecretvalue'] }),
  );
  expect(error).toBeInstanceOf(WebhookVerificationError);
  expect(error).toBeInstanceOf(VoisnapError);
  expect(error.name).toBe('WebhookVerificationError');
  for (const shown of [inspect(error, { depth: 20 }), JSON.stringify(error), String(error.stack)]) {
    expect(shown).not.toContain('topsecretvalue');
    expect(shown).not.toContain('conv_01HXDEF456GHI');
  }
});

function upperCase(given: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name.toUpperCase(), value]),
  );
}

function listed(given: object): Record<string, string[]> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, [value]]));
}

it('names Web Crypto in the error when the runtime has none, as in Jest with jsdom, which has no TextEncoder either', async () => {
  vi.stubGlobal('crypto', {});
  vi.stubGlobal('TextEncoder', undefined);
  const failure = await failureOf(verify());
  vi.unstubAllGlobals();
  expect(failure).toBeInstanceOf(ConfigurationError);
  expect(failure.message).toContain('@jest-environment node');
});
