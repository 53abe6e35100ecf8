import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../errors/configuration-error.js';
import { resolveProxy } from './resolve-proxy.js';

const lower = 'http://lower.example:1';
const upper = 'http://upper.example:2';
const none = { http: undefined, https: undefined, exceptions: '' };

describe("proxy: 'environment'", () => {
  it.each([
    [{}, none],
    [{ HTTP_PROXY: upper }, { ...none, http: upper }],
    [{ HTTPS_PROXY: upper }, { ...none, https: upper }],
    [
      { http_proxy: lower, HTTP_PROXY: upper },
      { ...none, http: lower },
    ],
    [
      { https_proxy: '', HTTPS_PROXY: upper },
      { ...none, https: upper },
    ],
    [{ NO_PROXY: 'a.example' }, { ...none, exceptions: 'a.example' }],
    [
      { no_proxy: '*', NO_PROXY: 'a.example' },
      { ...none, exceptions: '*' },
    ],
  ])('makes of %j the proxies of each scheme, and what goes past them', (variables, expected) => {
    expect(resolveProxy('environment', variables)).toEqual(expected);
  });

  it('refuses a variable by its name, and does not show what it holds', () => {
    const resolve = () => resolveProxy('environment', { https_proxy: 'user:secret@proxy:3128' });
    expect(resolve).toThrow(ConfigurationError);
    expect(resolve).toThrow(/^The environment's https_proxy is no URL that begins with http/);
    expect(resolve).not.toThrow(/secret/);
  });

  it('is not asked for unless the option says so', () => {
    expect(resolveProxy(undefined, { HTTPS_PROXY: upper })).toBeUndefined();
  });
});
