import { describe, expect, it } from 'vitest';
import {
  AuthenticationError,
  ConflictError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  ValidationError,
  VoisnapClient,
  VoisnapError,
} from '../src/index.js';
import { type PlainResponse, startPlainServer } from './plain-server.js';

// Each error of the Python reference, from responses that were written by hand.

const problem = (status: number, slug: string, fields: object = {}): PlainResponse => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: {
    type: `https://docs.voisnap.ai/errors/${slug}`,
    title: 'Something Is Wrong',
    status,
    detail: 'What is wrong, in a sentence.',
    traceId: 'trace_01HXK8Z3MNPQRS',
    ...fields,
  },
});

/** The error of a call without retries that gets this response. */
const failWith = async (response: PlainResponse) => {
  await using server = await startPlainServer(() => response);
  await using client = new VoisnapClient({
    apiKey: 'vsnp_sb_0123456789',
    baseUrl: server.url,
    maxRetries: 0,
    logLevel: 'off',
  });
  return await client.agents.get('agt_1').then(
    () => expect.fail('the call did not fail'),
    (reason: unknown) => reason as VoisnapError,
  );
};

describe('an error response becomes the error class of its status', () => {
  it.each([
    [401, 'authentication-failed', AuthenticationError],
    [403, 'permission-denied', PermissionError],
    [404, 'not-found', NotFoundError],
    [409, 'conflict', ConflictError],
    [400, 'validation-error', ValidationError],
    [422, 'validation-error', ValidationError],
    [429, 'rate-limit-exceeded', RateLimitError],
    [500, 'internal-error', ServerError],
    [503, 'service-unavailable', ServerError],
    [418, 'teapot', VoisnapError],
  ])('%i %s', async (status, slug, expected) => {
    const error = await failWith(problem(status, slug));
    expect(error).toBeInstanceOf(expected);
    expect(error).toMatchObject({
      name: expected.name,
      status,
      type: `https://docs.voisnap.ai/errors/${slug}`,
      title: 'Something Is Wrong',
      detail: 'What is wrong, in a sentence.',
      traceId: 'trace_01HXK8Z3MNPQRS',
      request: { method: 'GET', attempt: 1 },
      attempts: [{ status }],
    });
    expect(error.message).toContain('What is wrong, in a sentence.');
  });
});

it.each([
  ['a list of fields', [{ field: 'name', message: 'is required' }]],
  ['an object of lists', { name: ['is required'] }],
])('a validation problem names its fields, sent as %s', async (_shape, errors) => {
  const error = await failWith(problem(422, 'validation-error', { errors }));
  expect((error as ValidationError).errors).toEqual([{ field: 'name', message: 'is required' }]);
});

it('a rate limit error says how long to wait and what remains', async () => {
  const resetAt = 1_750_000_000;
  const error = await failWith({
    ...problem(429, 'rate-limit-exceeded'),
    headers: {
      'retry-after': '7',
      'x-ratelimit-limit': '120',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(resetAt),
      'x-ratelimit-policy': 'api-standard',
    },
  });
  expect(error).toMatchObject({
    retryAfter: 7,
    limit: 120,
    remaining: 0,
    resetAt: new Date(resetAt * 1000),
    policy: 'api-standard',
  });
});

it.each([
  [
    'HTML of a proxy',
    { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad</h1>' },
  ],
  ['an empty body', { status: 502 }],
  ['truncated JSON', { status: 502, body: '{"title": "Ba' }],
])('a 5xx with %s is a ServerError', async (_what, response) => {
  const error = await failWith(response);
  expect(error).toBeInstanceOf(ServerError);
  expect(error.status).toBe(502);
});

it.each([200, 201])('a %i without a body is an error', async (status) => {
  const error = await failWith({ status });
  expect(error).toMatchObject({
    name: 'ConnectionError',
    code: 'invalid_body',
    requestSent: 'maybe',
  });
  expect(error.message).toContain('is empty');
});
