import { describe, expect, it } from 'vitest';
import {
  AuthenticationError,
  ConflictError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  ValidationError,
} from '../errors/api-errors.js';
import { VoisnapError } from '../errors/voisnap-error.js';
import type { WireResponse } from '../transport/transport.js';
import { errorFromResponse } from './error-from-response.js';

const request = {
  method: 'GET',
  url: 'https://api.voisnap.ai/api/v1/agents/agt_1?x=1',
  attempt: 1,
};

const errorOf = (response: Partial<WireResponse>) =>
  errorFromResponse({ request, response: { status: 500, headers: {}, text: '', ...response } });

const problem = (fields: object) =>
  JSON.stringify({
    type: 'https://docs.voisnap.ai/errors/not-found',
    title: 'Resource Not Found',
    status: 404,
    detail: 'No agent with id agt_1.',
    traceId: 'trace_1',
    ...fields,
  });

describe('errorFromResponse', () => {
  it.each([
    [302, VoisnapError],
    [400, ValidationError],
    [401, AuthenticationError],
    [403, PermissionError],
    [404, NotFoundError],
    [405, VoisnapError],
    [409, ConflictError],
    [413, VoisnapError],
    [422, ValidationError],
    [429, RateLimitError],
    [500, ServerError],
    [503, ServerError],
    [599, ServerError],
  ])('makes of %i the class that names it', (status, errorClass) => {
    const error = errorOf({ status });
    expect(error).toBeInstanceOf(errorClass);
    expect(error.name).toBe(errorClass.name);
    expect(error.status).toBe(status);
  });

  it('carries what the problem description, the headers and the request say', () => {
    const error = errorOf({ status: 404, text: problem({}), headers: { 'x-extra': '1' } });
    expect(error).toMatchObject({
      status: 404,
      title: 'Resource Not Found',
      detail: 'No agent with id agt_1.',
      type: 'https://docs.voisnap.ai/errors/not-found',
      traceId: 'trace_1',
      responseHeaders: { 'x-extra': '1' },
      body: JSON.parse(problem({})),
      request,
      requestSent: undefined,
    });
    expect(error.message).toBe(
      '404 Resource Not Found: No agent with id agt_1. (GET /api/v1/agents/agt_1, trace trace_1)',
    );
  });

  it('takes the trace id from the header where the body has none', () => {
    expect(errorOf({ text: '{}', headers: { 'x-trace-id': 'trace_2' } }).traceId).toBe('trace_2');
  });

  it.each([
    [
      'a list of fields and messages',
      [
        { field: 'voice.stability', message: 'must be at most 1' },
        { field: 'name', message: 'is required' },
      ],
    ],
    [
      'an object of lists of messages',
      { 'voice.stability': ['must be at most 1'], name: ['is required'] },
    ],
    [
      'an object of messages, with entries that make no sense',
      { 'voice.stability': 'must be at most 1', name: ['is required', 7, null], x: 3 },
    ],
  ])('reads field errors from %s', (_shape, errors) => {
    const error = errorOf({ status: 422, text: problem({ status: 422, errors }) });
    expect(error).toMatchObject({
      errors: [
        { field: 'voice.stability', message: 'must be at most 1' },
        { field: 'name', message: 'is required' },
      ],
    });
    expect(error.message).toContain('\n  voice.stability: must be at most 1\n  name: is required');
  });

  it.each([
    ['a text', 'oops'],
    ['nothing', undefined],
    ['entries that are no errors', [null, 'x', { field: 'a' }]],
  ])('has no field errors where the API sent %s for them', (_what, errors) => {
    const error = errorOf({ status: 400, text: problem({ errors }) });
    expect((error as ValidationError).errors).toEqual([]);
  });

  it.each([
    ['HTML of a proxy', '<html><body>Bad Gateway</body></html>'],
    ['JSON that was cut', '{"title":"Resource Not Fo'],
    ['plain text', 'upstream connect error'],
  ])('keeps %s as text, and the right class', (_what, text) => {
    const error = errorOf({ status: 502, text, incomplete: 'cut', cause: new Error('reset') });
    expect(error).toBeInstanceOf(ServerError);
    expect(error.body).toBe(text);
    expect(error.message).toContain(text);
    expect(error.cause).toMatchObject({ message: 'reset' });
  });

  it('bounds a long body, in the error and in the message', () => {
    const error = errorOf({ text: 'x'.repeat(1_000_000) });
    expect(String(error.body)).toHaveLength(4_097);
    expect(error.message.length).toBeLessThan(500);
  });

  it('says that there is no body where there is none', () => {
    expect(errorOf({}).body).toBeUndefined();
    expect(errorOf({}).message).toContain('500: the response has no body.');
  });

  it('ignores fields of the problem that are no text', () => {
    const error = errorOf({ text: problem({ title: 5, detail: null, traceId: {}, type: '' }) });
    expect(error).toMatchObject({
      title: undefined,
      detail: undefined,
      traceId: undefined,
      type: undefined,
    });
  });

  it.each([
    [
      301,
      { location: 'https://evil.example/' },
      /redirects to https:\/\/evil\.example\/\..*baseUrl/,
    ],
    [
      304,
      {},
      /\) The resource has not changed\. Remove the header if-none-match to get it anyway\.$/,
    ],
    [401, {}, /Check that apiKey or accessToken is valid for api\.voisnap\.ai/],
    [403, {}, /Check the scopes/],
  ])('says after %i what to do', (status, headers, hint) => {
    expect(errorOf({ status, headers }).message).toMatch(hint);
  });

  it('says after a 429 when to try again, and carries the state of the limit', () => {
    const resetAt = new Date(1_750_000_000_000);
    const rateLimit = { retryAfter: 7, limit: 60, remaining: 0, resetAt, policy: 'api-write' };
    const response = { status: 429, headers: {}, text: '' };
    const error = errorFromResponse({ request, response, rateLimit });
    expect(error).toMatchObject(rateLimit);
    expect(error.message).toContain('Try again in 7 s.');
  });
});
