import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTokenExpiry } from './read-token-expiry.js';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const makeToken = (claims: unknown) => `${encode({ alg: 'HS256' })}.${encode(claims)}.c2ln`;

describe('readTokenExpiry', () => {
  it('reads exp as milliseconds', () => {
    expect(readTokenExpiry(makeToken({ exp: 1_750_000_000 }))).toBe(1_750_000_000_000);
    expect(readTokenExpiry(makeToken({ exp: 1.5 }))).toBe(1_500);
  });

  it('reads claims whose base64url uses the two letters that base64 does not', () => {
    const token = makeToken({ name: '???>>>ÿÿÿ', exp: 10 });
    expect(token).toMatch(/[-_]/);
    expect(readTokenExpiry(token)).toBe(10_000);
  });

  it.each([
    ['no JWT', 'vsnp_live_abc'],
    ['a payload that is no JSON', 'a.b.c'],
    ['claims without exp', makeToken({ sub: 'usr_1' })],
    ['an exp that is text', makeToken({ exp: 'tomorrow' })],
    ['claims that are no object', makeToken([1])],
  ])('knows no expiry of %s', (_case, token) => {
    expect(readTokenExpiry(token)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (token) => void readTokenExpiry(token)));
  });
});
