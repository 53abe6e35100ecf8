import { describe, expect, it } from 'vitest';
import { parseRateLimit } from './rate-limit.js';

describe('parseRateLimit', () => {
  it('reads all four headers', () => {
    expect(
      parseRateLimit({
        'x-ratelimit-limit': '120',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '1750000000',
        'x-ratelimit-policy': 'api-standard',
      }),
    ).toEqual({
      limit: 120,
      remaining: 0,
      resetAt: new Date('2025-06-15T15:06:40Z'),
      policy: 'api-standard',
    });
  });

  it('is undefined when there is none', () => {
    expect(parseRateLimit({ 'content-type': 'application/json' })).toBeUndefined();
  });

  it.each(['', '-1', 'soon', '1e3', 'NaN', '99999999999999999999', '12.5'])(
    'takes %j for no number',
    (text) => {
      const headers = {
        'x-ratelimit-limit': text,
        'x-ratelimit-remaining': '5',
        'x-ratelimit-reset': text,
      };
      expect(parseRateLimit(headers)).toEqual({
        limit: undefined,
        remaining: 5,
        resetAt: undefined,
        policy: undefined,
      });
    },
  );

  it('takes a moment beyond what a Date can hold for none', () => {
    expect(parseRateLimit({ 'x-ratelimit-reset': '999999999999999' })).toBeUndefined();
  });
});
