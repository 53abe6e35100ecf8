import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../errors/client-errors.js';
import { resolveProxy } from './resolve-proxy.node.js';

const lower = 'http://lower.example:1';
const upper = 'http://upper.example:2';
const https = 'https://api.voisnap.ai/api/v1';
const http = 'http://127.0.0.1:8080/api/v1';
const through = (environmentUrl: string, exceptions = '') => ({ environmentUrl, exceptions });

describe("proxy: 'environment'", () => {
  it.each([
    [https, {}, undefined],
    [https, { HTTPS_PROXY: upper }, through(upper)],
    [https, { https_proxy: lower, HTTPS_PROXY: upper }, through(lower)],
    [https, { https_proxy: '', HTTPS_PROXY: upper }, through(upper)],
    [https, { HTTP_PROXY: upper, http_proxy: lower }, undefined],
    [http, { HTTPS_PROXY: upper, https_proxy: lower }, undefined],
    [http, { HTTP_PROXY: upper }, through(upper)],
    [http, { http_proxy: lower, HTTP_PROXY: upper }, through(lower)],
    [http, { HTTP_PROXY: upper, NO_PROXY: 'a.example' }, through(upper, 'a.example')],
    [http, { HTTP_PROXY: upper, no_proxy: '*', NO_PROXY: 'a.example' }, through(upper, '*')],
  ])('for %s turns %j into the proxy that curl would use', (baseUrl, variables, expected) => {
    expect(resolveProxy('environment', { baseUrl, variables })).toEqual(expected);
  });

  it('ignores HTTP_PROXY under CGI, where it is a header of the request', () => {
    const cgi = { REQUEST_METHOD: 'GET', HTTP_PROXY: upper };
    expect(resolveProxy('environment', { baseUrl: http, variables: cgi })).toBeUndefined();
    const variables = { ...cgi, http_proxy: lower };
    expect(resolveProxy('environment', { baseUrl: http, variables })).toEqual(through(lower));
  });

  it('refuses a variable by its name, and does not show its value', () => {
    const resolve = () =>
      resolveProxy('environment', {
        baseUrl: http,
        variables: { https_proxy: 'user:secret@proxy:3128' },
      });
    expect(resolve).toThrow(ConfigurationError);
    expect(resolve).toThrow(/^The environment's https_proxy is not a URL that begins with http/);
    expect(resolve).not.toThrow(/secret/);
  });

  it('is not read unless the option says so', () => {
    expect(
      resolveProxy(undefined, { baseUrl: https, variables: { HTTPS_PROXY: upper } }),
    ).toBeUndefined();
  });
});
