import { describe, expect, it } from 'vitest';
import { NotFoundError, type RateLimitError } from '../errors/api-errors.js';
import { ConnectionError } from '../errors/connection-error.js';
import type { WireResponse } from '../transport/transport.js';
import { decodeResponse } from './decode-response.js';
import { errorFromReceived } from './error-from-received.js';
import { ResponseFailure } from './response-failure.js';

const json = { 'content-type': 'application/json' };

/** Decodes a response, or throws its error, as an attempt does. */
const decode = (changes: Partial<WireResponse>, method: 'GET' | 'POST' = 'GET', now = 0) => {
  const response = { status: 200, headers: json, text: '{}', ...changes };
  const request = { method, url: 'https://api.voisnap.ai/api/v1/agents', headers: {} };
  try {
    return decodeResponse(response);
  } catch (failed) {
    if (!(failed instanceof ResponseFailure)) throw failed;
    expect(failed.response).toBe(response);
    throw errorFromReceived(failed.reason, { request, response, attempt: 2, now });
  }
};

const failure = (response: Partial<WireResponse>, method?: 'GET' | 'POST') => {
  try {
    decode(response, method);
  } catch (error) {
    if (error instanceof ConnectionError) return error;
    throw error;
  }
  throw new Error('It was expected to throw, but did not.');
};

describe('a success', () => {
  it('becomes data, with status and headers', () => {
    expect(decode({ status: 201, text: '{"id":"agt_1","n":null}' })).toEqual({
      status: 201,
      headers: json,
      data: { id: 'agt_1', n: null },
    });
  });

  it.each([
    ['an empty body', { status: 200, text: '' }],
    ['nothing but white space', { status: 200, text: ' \r\n' }],
    ['204', { status: 204, text: '' }],
    ['205, whatever follows', { status: 205, text: '<html>' }],
  ])('has no data after %s', (_what, response) => {
    expect(decode(response).data).toBeUndefined();
  });

  it('may start with a byte order mark, and need not name its type', () => {
    expect(decode({ text: '\ufeff{"id":1}', headers: {} }).data).toEqual({ id: 1 });
  });
});

describe('a success that cannot be read', () => {
  it('is a lost response when its body was cut', () => {
    const cause = new Error('reset');
    const error = failure({ text: '{"id":', incomplete: 'cut', cause }, 'POST');
    expect(error).toMatchObject({
      code: 'body_cut',
      requestSent: 'maybe',
      status: 200,
      cause,
      body: '{"id":',
      request: { method: 'POST', url: 'https://api.voisnap.ai/api/v1/agents', attempt: 2 },
    });
    expect(error.message).toMatch(/was cut off after 6 characters.*Check whether it did/);
  });

  it('names the option when its body is too large', () => {
    const headers = { ...json, 'content-length': '90000000' };
    const error = failure({ text: '{"id":', incomplete: 'too-large', headers });
    expect(error).toMatchObject({ code: 'response_too_large', requestSent: 'maybe' });
    expect(error.message).toMatch(/maxResponseBytes allows \(it has 90000000 bytes\)/);
  });

  it.each([
    ['broken JSON', '{"id": agt_1', json],
    ['a page of a proxy', '<html>Please log in</html>', { 'content-type': 'text/html' }],
    ['HTML that happens to be JSON', '{}', { 'content-type': 'TEXT/HTML; charset=utf-8' }],
  ])('is an error of ours for %s: status, trace and the start of the text', (_what, text, type) => {
    const error = failure({ text, headers: { ...type, 'x-trace-id': 'trace_9' } });
    expect(error).toMatchObject({ code: 'invalid_body', requestSent: 'maybe', traceId: 'trace_9' });
    expect(error.message).toContain('The 200 response to GET /api/v1/agents (trace trace_9)');
    expect(error.message).toContain(text);
    expect(error.message).toContain('Nothing was changed');
  });

  it('shows 200 characters of it, and no secret', () => {
    const error = failure({ text: `vsnp_live_abcdef ${'x'.repeat(5_000)}` });
    expect(error.message).not.toContain('abcdef');
    expect(error.message.match(/x+…/)?.[0].length).toBeLessThan(202);
    expect(String(error.body).length).toBeLessThan(4_200);
  });

  it('says so when it came compressed', () => {
    const error = failure({
      text: '\u001f\ufffd',
      headers: { ...json, 'content-encoding': 'gzip' },
    });
    expect(error.message).toContain('is compressed (gzip)');
  });
});

describe('anything but a success', () => {
  it('throws the error of its status', () => {
    expect(() => decode({ status: 404, text: '{"title":"Resource Not Found"}' })).toThrow(
      NotFoundError,
    );
    expect(() => decode({ status: 302 })).toThrow(/Redirects are not followed/);
  });

  it('reads what the headers of a 429 say', () => {
    const headers = {
      'retry-after': '7',
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '1750000000',
      'x-ratelimit-policy': 'api-write',
    };
    const expected = {
      retryAfter: 7,
      limit: 60,
      remaining: 0,
      resetAt: new Date(1_750_000_000_000),
      policy: 'api-write',
    };
    expect(() => decode({ status: 429, headers })).toThrow(expect.objectContaining(expected));
  });

  it('counts an HTTP-date from the time that it is given', () => {
    const headers = { 'retry-after': 'Tue, 17 Jun 2025 09:00:30 GMT' };
    const now = Date.UTC(2025, 5, 17, 9, 0, 0);
    try {
      decode({ status: 429, headers }, 'GET', now);
      expect.unreachable();
    } catch (error) {
      expect((error as RateLimitError).retryAfter).toBe(30);
    }
  });
});
