import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../errors/client-errors.js';
import { checkHeaders } from './check-headers.js';
import { defaultRequestOptions, resolveRequestOptions } from './resolve-request-options.js';

const refusalOf = (check: () => unknown): Error => {
  try {
    check();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return error as Error;
  }
  throw new Error('The headers were expected to be refused, and were not.');
};

describe('checkHeaders', () => {
  it.each([
    ['a line break', { 'x-team': 'a\r\nx-admin: 1' }],
    ['a NUL', { 'x-team': 'a\0b' }],
    ['a character beyond Latin-1', { 'x-team': '日本' }],
    ['a name with a space', { 'x team': 'a' }],
    ['a name with a line break', { 'x\r\n': 'a' }],
    ['an empty name', { '': 'a' }],
    ['a value that is no text', { 'x-team': 7 }],
    ['a header of the connection', { 'Transfer-Encoding': 'chunked' }],
    ['a length', { 'content-length': '3' }],
    ['a name that would be lost', JSON.parse('{"__proto__": "x-admin"}')],
  ])('refuses headers with %s, without showing the value', (_what, headers) => {
    const { message } = refusalOf(() => checkHeaders('headers', headers));
    expect(message).toContain(`headers[${JSON.stringify(Object.keys(headers)[0])}]`);
    expect(message).not.toContain('x-admin');
  });

  it('accepts every other value, and a header that is removed', () => {
    expect(() =>
      checkHeaders('headers', { 'x-team': 'über', 'x-tab': 'a\tb', 'X-Gone': undefined }),
    ).not.toThrow();
  });
});

it('an idempotency key that no header can carry is refused before anything is sent', () => {
  const resolve = () => resolveRequestOptions(defaultRequestOptions, { idempotencyKey: 'a\nb' });
  expect(refusalOf(resolve).message).toContain('idempotencyKey');
});
