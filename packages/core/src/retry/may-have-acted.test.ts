import { describe, expect, it } from 'vitest';
import { errorFromResponse } from '../response/error-from-response.js';
import { mayHaveActed } from './may-have-acted.js';

const request = { method: 'POST', url: 'https://api.voisnap.ai/api/v1/outbound-calls', attempt: 1 };
const judge = (status: number, body: unknown = '', headers: Record<string, string> = {}) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return mayHaveActed(errorFromResponse({ request, response: { status, headers, text } }));
};
const type = 'https://docs.voisnap.ai/errors/rate-limit-exceeded';

describe('an error response', () => {
  it.each([400, 401, 403, 404, 409, 410, 422, 425])(
    'with status %i refuses the request',
    (status) => {
      expect(judge(status)).toBe(false);
    },
  );

  it.each([500, 501, 502, 504, 520, 599])('with status %i may come after the work', (status) => {
    expect(judge(status)).toBe(true);
    expect(judge(status, { type, title: 'Failed', status }, { 'retry-after': '1' })).toBe(true);
  });

  it.each([408, 429, 503])('with status %i refuses it where the API itself says so', (status) => {
    expect(judge(status, '', { 'retry-after': '1' })).toBe(false);
    expect(judge(status, '', { 'retry-after-ms': '100' })).toBe(false);
    expect(judge(status, { type })).toBe(false);
    expect(judge(status, { title: 'Busy', status })).toBe(false);
    expect(judge(status, { detail: 'Come again.', status })).toBe(false);
    expect(judge(status, { type: 'about:blank', title: 'Busy', status })).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['the text of Envoy', 'upstream connect error or disconnect/reset before headers'],
    [
      'the HTML of nginx',
      '<html><head><title>503 Service Temporarily Unavailable</title></head></html>',
    ],
    ['the JSON of a Spring gateway', { status: 503, error: 'Service Unavailable', path: '/x' }],
    ['the JSON of Kong', { message: 'failure to get a peer from the ring-balancer' }],
    ['a problem without a status', { title: 'Busy' }],
    ['a problem of another status', { title: 'Bad Gateway', status: 502 }],
    ['a problem of somebody else', { type: 'https://example.com/docs.voisnap.ai/', detail: 'x' }],
    [
      'the problem of Cloudflare',
      {
        type: 'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/',
        title: 'Error 1200',
        status: 503,
        detail: 'Cache connection limit.',
      },
    ],
    [
      'the problem that ASP.NET makes of any failure, YARP included',
      {
        type: 'https://tools.ietf.org/html/rfc9110#section-15.6.4',
        title: 'Service Unavailable',
        status: 503,
      },
    ],
    ['half of a problem', '{"type":"https://docs.voisnap.ai/errors/busy","title":"Bu'],
    ['null', 'null'],
    ['a number', '503'],
  ])('with status 503 and %s may come after the work', (_what, body) => {
    expect(judge(503, body)).toBe(true);
  });

  it.each(['', 'soon', '-1', '1e9'])(
    'with status 503 and a Retry-After of %j, which names no time, may come after the work',
    (retryAfter) => {
      expect(judge(503, '', { 'retry-after': retryAfter })).toBe(true);
    },
  );

  it('that redirects refuses the request only where it asks for the same one elsewhere', () => {
    expect([301, 302, 303, 307, 308].map((status) => judge(status))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
