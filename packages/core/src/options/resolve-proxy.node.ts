import { ConfigurationError } from '../errors/client-errors.js';
import type { ProxyServer, ProxySettings } from '../transport/default-transport-options.js';
import { parseUrl } from '../util/parse-url.js';
import { encodeUtf8 } from '../util/utf8.js';
import { findProxyVariable, type ProxyContext, schemeOf } from './find-proxy-variable.js';
import { readEnvironment } from './read-environment.js';

/**
 * Turns the option `proxy` into the transport's settings; `undefined` for no proxy.
 *
 * @throws ConfigurationError that names the option or variable, without its value, which may contain a password.
 */
export const resolveProxy = (
  proxy: unknown,
  { baseUrl, variables }: ProxyContext,
): ProxySettings | undefined => {
  if (proxy === undefined) return undefined;
  if (proxy !== 'environment') {
    return parseProxy(
      'proxy',
      proxy,
      " Pass 'environment', or a URL as http://proxy.example:3128.",
    );
  }
  // Both are checked, so that a wrong variable is found whichever scheme is used.
  const urls = { http: readProxy('http', variables), https: readProxy('https', variables) };
  const url = urls[schemeOf(baseUrl)];
  if (url === undefined) return undefined;
  return {
    environmentUrl: url,
    exceptions:
      readEnvironment('no_proxy', variables) ?? readEnvironment('NO_PROXY', variables) ?? '',
  };
};

const readProxy = (
  scheme: 'http' | 'https',
  variables: ProxyContext['variables'],
): string | undefined => {
  const name = findProxyVariable(scheme, variables);
  if (name === undefined) return undefined;
  const value = readEnvironment(name, variables);
  parseProxy(`The environment's ${name}`, value, ' Write it as http://proxy.example:3128.');
  return value;
};

const parseProxy = (source: string, value: unknown, advice: string): ProxyServer => {
  const url = typeof value === 'string' ? parseUrl(value) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new ConfigurationError(
      `${source} is not a URL that begins with http:// or https://.${advice}`,
    );
  }
  return { url: url.origin, authorization: authorize(source, url) };
};

const authorize = (source: string, { username, password }: URL): string | undefined => {
  if (username === '' && password === '') return undefined;
  try {
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    // `btoa` takes bytes only; RFC 7617 allows UTF-8.
    const bytes = encodeUtf8(credentials);
    return `Basic ${btoa(String.fromCharCode(...bytes))}`;
  } catch {
    throw new ConfigurationError(
      `${source} has a user or a password that is not encoded as in a URL. Use encodeURIComponent() on each.`,
    );
  }
};
