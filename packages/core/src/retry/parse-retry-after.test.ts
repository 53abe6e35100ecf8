import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from './parse-retry-after.js';

const now = Date.UTC(2025, 5, 17, 9, 0, 0);
const parse = (headers: Record<string, string>, status = 503) =>
  parseRetryAfter(headers, { now, status });

describe('parseRetryAfter', () => {
  it.each([
    ['whole seconds', { 'retry-after': '7' }, 7_000],
    ['zero', { 'retry-after': '0' }, 0],
    ['decimals', { 'retry-after': '0.25' }, 250],
    ['spaces around', { 'retry-after': ' 2 ' }, 2_000],
    ['an IMF-fixdate', { 'retry-after': 'Tue, 17 Jun 2025 09:00:30 GMT' }, 30_000],
    ['an RFC 850 date', { 'retry-after': 'Tuesday, 17-Jun-25 09:01:00 GMT' }, 60_000],
    ['an asctime date', { 'retry-after': 'Tue Jun 17 09:00:05 2025' }, 5_000],
    ['a date that is past', { 'retry-after': 'Tue, 17 Jun 2025 08:00:00 GMT' }, 0],
    ['milliseconds', { 'retry-after-ms': '1500' }, 1_500],
    ['milliseconds before seconds', { 'retry-after-ms': '20', 'retry-after': '9' }, 20],
    [
      'seconds when the milliseconds are junk',
      { 'retry-after-ms': 'x', 'retry-after': '9' },
      9_000,
    ],
  ])('reads %s', (_form, headers: Record<string, string>, expected) => {
    expect(parse(headers)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    'soon',
    '-5',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '12 s',
    '2025-06-17',
    'Tue, 99 Foo',
    '9'.repeat(400),
  ])('ignores %j', (value) => {
    expect(parse({ 'retry-after': value })).toBeUndefined();
  });

  it('falls back to the reset of the rate limit on a 429', () => {
    const headers = { 'x-ratelimit-reset': String(now / 1_000 + 12) };
    expect(parse(headers, 429)).toBe(12_000);
  });

  it('takes a rate limit that has been reset already as no wait', () => {
    expect(parse({ 'x-ratelimit-reset': String(now / 1_000 - 12) }, 429)).toBe(0);
  });

  it('prefers Retry-After to the reset of the rate limit', () => {
    const headers = { 'retry-after': '3', 'x-ratelimit-reset': String(now / 1_000 + 12) };
    expect(parse(headers, 429)).toBe(3_000);
  });

  it.each([
    ['ahead', 3_600],
    ['behind', -3_600],
  ])('counts moments from the Date of a server whose clock is an hour %s', (_name, skew) => {
    const at = (seconds: number) => now + (skew + seconds) * 1_000;
    const date = new Date(at(0)).toUTCString();
    expect(parse({ date, 'retry-after': new Date(at(30)).toUTCString() })).toBe(30_000);
    expect(parse({ date, 'x-ratelimit-reset': String(at(12) / 1_000) }, 429)).toBe(12_000);
    expect(parse({ date, 'retry-after': '7' })).toBe(7_000);
  });

  it('does not read the rate limit on other statuses: it is on every response', () => {
    expect(parse({ 'x-ratelimit-reset': String(now / 1_000 + 12) }, 503)).toBeUndefined();
  });

  it('never waits less than the server asks, in whole seconds or as a date', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), (seconds) => {
        const date = new Date(now + seconds * 1_000).toUTCString();
        expect(parse({ 'retry-after': String(seconds) })).toBe(seconds * 1_000);
        expect(parse({ 'retry-after': date })).toBe(seconds * 1_000);
      }),
    );
  });

  it('gives no wait or a finite one from 0 for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const delay = parse({ 'retry-after': text, 'x-ratelimit-reset': text }, 429) ?? 0;
        expect(Number.isFinite(delay)).toBe(true);
        expect(delay).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
