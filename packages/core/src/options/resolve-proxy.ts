import { ConfigurationError } from '../errors/configuration-error.js';
import type { ProxyServer, ProxySettings } from '../transport/default-transport-options.js';
import { readEnvironment, type Variables } from './read-environment.js';

/**
 * Makes of the option `proxy` what the transport needs.
 *
 * @throws ConfigurationError that names the option or variable, and never shows its value: it may hold
 * a password.
 */
export const resolveProxy = (proxy: unknown, variables?: Variables): ProxySettings | undefined => {
  if (proxy === undefined) return undefined;
  if (proxy !== 'environment') {
    return parseProxy(
      'proxy',
      proxy,
      " Pass 'environment', or a URL as http://proxy.example:3128.",
    );
  }
  return {
    http: readProxy('http_proxy', variables),
    https: readProxy('https_proxy', variables),
    exceptions:
      readEnvironment('no_proxy', variables) ?? readEnvironment('NO_PROXY', variables) ?? '',
  };
};

/** Lower case goes first, as with curl: CGI makes `HTTP_PROXY` of a request's header `Proxy`. */
const readProxy = (name: string, variables: Variables | undefined): string | undefined => {
  for (const variable of [name, name.toUpperCase()]) {
    const value = readEnvironment(variable, variables);
    if (value === undefined) continue;
    const advice = ' Write it as http://proxy.example:3128.';
    parseProxy(`The environment's ${variable}`, value, advice);
    return value;
  }
  return undefined;
};

const parseProxy = (source: string, value: unknown, advice: string): ProxyServer => {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new ConfigurationError(
      `${source} is no URL that begins with http:// or https://.${advice}`,
    );
  }
  return { url: url.origin, authorization: authorize(source, url) };
};

const authorize = (source: string, { username, password }: URL): string | undefined => {
  if (username === '' && password === '') return undefined;
  try {
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    // `btoa` takes bytes only, and RFC 7617 leaves UTF-8 as the encoding to choose.
    const bytes = new TextEncoder().encode(credentials);
    return `Basic ${btoa(String.fromCharCode(...bytes))}`;
  } catch {
    throw new ConfigurationError(
      `${source} has a user or a password that is not encoded as in a URL. Use encodeURIComponent() on each.`,
    );
  }
};
