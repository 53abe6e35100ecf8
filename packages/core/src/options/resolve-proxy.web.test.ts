import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../errors/client-errors.js';
import { resolveProxy } from './resolve-proxy.web.js';

const baseUrl = 'https://api.voisnap.ai/api/v1';
const url = 'http://user:Pa55word@proxy.example:3128';

describe('proxy, where there is no undici', () => {
  it.each([url, 'socks5://proxy', true])('is refused: %j', (proxy) => {
    const resolve = () => resolveProxy(proxy, { baseUrl });
    expect(resolve).toThrow(ConfigurationError);
    expect(resolve).toThrow(/^proxy works on Node only\. Pass a fetch/);
  });

  it.each([
    ['HTTPS_PROXY', baseUrl],
    ['https_proxy', baseUrl],
    ['HTTP_PROXY', 'http://127.0.0.1:8080/api/v1'],
  ])('is refused if it is that of the environment, named by %s', (name, baseUrl) => {
    const resolve = () => resolveProxy('environment', { baseUrl, variables: { [name]: url } });
    expect(resolve).toThrow('proxy works on Node only');
  });

  it("may be 'environment' if that names none for the scheme of the base URL", () => {
    const variables = { HTTP_PROXY: url, https_proxy: '' };
    expect(resolveProxy('environment', { baseUrl, variables })).toBeUndefined();
    expect(resolveProxy(undefined, { baseUrl, variables: { HTTPS_PROXY: url } })).toBeUndefined();
  });
});
