import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { annotateError } from './annotate-error.js';
import {
  AuthenticationError,
  ConflictError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  ValidationError,
} from './api-errors.js';
import { AbortError, ConfigurationError, TimeoutError } from './client-errors.js';
import { ConnectionError } from './connection-error.js';
import { ResponseValidationError } from './response-validation-error.js';
import { isVoisnapError, VoisnapError } from './voisnap-error.js';
import { WebhookVerificationError } from './webhook-verification-error.js';

const classes = {
  AbortError,
  AuthenticationError,
  ConfigurationError,
  ConflictError,
  ConnectionError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ResponseValidationError,
  ServerError,
  TimeoutError,
  ValidationError,
  WebhookVerificationError,
};

describe('every error class', () => {
  it.each(Object.entries(classes))(
    '%s is a VoisnapError and an Error, of its own kind only',
    (name, errorClass) => {
      const error = new errorClass('It failed.', { reason: 'no_match' });
      expect(error).toBeInstanceOf(Error);
      expect(error).toBeInstanceOf(VoisnapError);
      expect(error).toBeInstanceOf(errorClass);
      expect(error.name).toBe(name);
      expect(error.stack).toMatch(new RegExp(`^${name}: It failed\\.`));
      for (const other of Object.values(classes)) {
        if (other !== errorClass) expect(error).not.toBeInstanceOf(other);
      }
    },
  );
});

describe('instanceof', () => {
  class AgentMissing extends NotFoundError {}

  it('knows a class that a user derives, and does not take others for it', () => {
    const derived = new AgentMissing('gone');
    expect(derived).toBeInstanceOf(AgentMissing);
    expect(derived).toBeInstanceOf(NotFoundError);
    expect(derived).toBeInstanceOf(VoisnapError);
    expect(new NotFoundError('gone')).not.toBeInstanceOf(AgentMissing);
  });

  it.each([undefined, null, 'text', 42, {}, new Error('other')])('is false for %s', (value) => {
    expect(value instanceof (VoisnapError as unknown as new () => object)).toBe(false);
    expect(isVoisnapError(value)).toBe(false);
  });
});

const key = 'vsnp_live_4f9a8b7c6d';
const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
const webhookSecret = 'whsec_0123456789';

/** An error with every secret in every field. */
const leaky = () =>
  annotateError(
    new ValidationError(`The key ${key} was refused`, {
      status: 422,
      title: `Bad ${key}`,
      detail: `Token ${token} is no good`,
      type: 'https://docs.voisnap.ai/errors/validation-error',
      traceId: 'trace_1',
      headers: { 'set-cookie': 'session=opaque-session', 'x-echo': `Bearer ${token}` },
      body: { secret: webhookSecret, nested: [{ note: key, apiKey: 'opaque-key' }] },
      request: {
        method: 'POST',
        url: `https://api.voisnap.ai/api/v1/webhooks?access_token=${token}`,
        attempt: 2,
      },
      errors: [{ field: 'secret', message: `${webhookSecret} is too short` }],
      cause: new Error(`socket wrote Authorization: Bearer ${token}`, {
        cause: { authorization: 'opaque-header', key },
      }),
    }),
    { attempts: [{ status: 422, durationMs: 5, delayMs: 0 }], idempotencyKey: 'key-1' },
  );

const secrets = [
  key,
  token,
  'c2lnbmF0dXJl',
  webhookSecret,
  'opaque-session',
  'opaque-key',
  'opaque-header',
];

describe('what an error shows', () => {
  it.each([
    ['toJSON', () => JSON.stringify(leaky())],
    ['util.inspect', () => inspect(leaky(), { depth: 20 })],
    ['util.inspect inside of something else', () => inspect({ error: leaky() }, { depth: 20 })],
    ['String', () => String(leaky())],
    ['stack', () => leaky().stack ?? ''],
    [
      'its own fields, as a crash reporter reads them',
      () => JSON.stringify({ ...leaky(), message: leaky().message }),
    ],
  ])('has no secret in %s', (_what, show) => {
    const shown = show();
    for (const secret of secrets) expect(shown).not.toContain(secret);
  });

  it('is complete in toJSON', () => {
    expect(JSON.parse(JSON.stringify(leaky()))).toEqual({
      name: 'ValidationError',
      message: 'The key vsnp_live_[redacted] was refused',
      status: 422,
      title: 'Bad vsnp_live_[redacted]',
      detail: 'Token [redacted] is no good',
      type: 'https://docs.voisnap.ai/errors/validation-error',
      traceId: 'trace_1',
      responseHeaders: { 'set-cookie': '[redacted]', 'x-echo': 'Bearer [redacted]' },
      body: {
        secret: '[redacted]',
        nested: [{ note: 'vsnp_live_[redacted]', apiKey: '[redacted]' }],
      },
      request: {
        method: 'POST',
        url: 'https://api.voisnap.ai/api/v1/webhooks?access_token=[redacted]',
        attempt: 2,
      },
      attempts: [{ status: 422, durationMs: 5, delayMs: 0 }],
      idempotencyKey: 'key-1',
      errors: [{ field: 'secret', message: 'whsec_[redacted] is too short' }],
      cause: {
        name: 'Error',
        message: 'socket wrote Authorization: Bearer [redacted]',
        cause: { authorization: '[redacted]', key: '[redacted]' },
      },
    });
  });

  it('is complete for console.log: stack, fields and causes', () => {
    const shown = inspect(leaky(), { depth: 20 });
    for (const part of [
      'ValidationError: The key',
      'voisnap-error.test.ts',
      'status: 422',
      "traceId: 'trace_1'",
      'attempt: 2',
      "idempotencyKey: 'key-1'",
      '[cause]: Error: socket wrote',
    ]) {
      expect(shown).toContain(part);
    }
  });

  it('ends for a cause that leads back to itself', () => {
    const cause = new Error('first');
    cause.cause = cause;
    const error = new ConnectionError('lost', { cause });
    expect(JSON.stringify(error)).toContain('first');
    expect(inspect(error)).toContain('first');
  });

  it('is no more than the message for an error that knows no more', () => {
    expect(new ConfigurationError('No credentials.').toJSON()).toEqual({
      name: 'ConfigurationError',
      message: 'No credentials.',
    });
  });
});

describe('cause', () => {
  it('is the very value that was given, and absent where none was', () => {
    const reason = { because: 'the user left' };
    expect(new AbortError('Aborted.', { cause: reason }).cause).toBe(reason);
    expect('cause' in new AbortError('Aborted.')).toBe(false);
  });
});

describe('what a web framework takes from an error that nobody caught', () => {
  it('is no header of the API: those could break its response, or set a cookie', () => {
    const headers = { 'transfer-encoding': 'chunked', 'set-cookie': 'session=1' };
    const error = new VoisnapError('refused', { status: 401, headers });
    expect('headers' in error).toBe(false);
    expect(error.responseHeaders).toMatchObject({ 'transfer-encoding': 'chunked' });
  });

  it('is 400 for a webhook that cannot be verified', () => {
    const error = new WebhookVerificationError('not signed', { reason: 'missing_header' });
    expect(error.statusCode).toBe(400);
    expect(error.status).toBeUndefined();
  });
});

describe('annotateError', () => {
  it('sets what it is given, leaves the rest, and returns the error', () => {
    const error = new ConnectionError('lost', { requestSent: 'no' });
    const attempts = [{ code: 'ECONNRESET', durationMs: 3, delayMs: 0 }];
    expect(annotateError(error, { attempts, idempotencyKey: undefined })).toBe(error);
    expect(error).toMatchObject({ attempts, requestSent: 'no', idempotencyKey: undefined });
    expect(annotateError(error, { requestSent: 'maybe' }).requestSent).toBe('maybe');
  });
});
