import { ConfigurationError } from '../errors/configuration-error.js';

const defaultBaseUrl = 'https://api.voisnap.ai';
const apiPath = '/api/v1';
/**
 * 127.0.0.0/8 (RFC 1122, section 3.2.1.3) and [::1]; `URL` has written short forms out. Not
 * `name.localhost`: resolvers ask the network for it, and send the credentials wherever that says.
 */
const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Turns the `baseUrl` option into the URL that paths are appended to: `…/api/v1`, without a slash at
 * its end.
 *
 * @param source What the value is called in messages: `baseUrl`, `VOISNAP_BASE_URL`.
 * @throws ConfigurationError when it is no absolute http(s) URL, has a query, hash or user, or would
 * send the credentials over an unencrypted network.
 */
export const resolveBaseUrl = (value: unknown = defaultBaseUrl, source = 'baseUrl'): string => {
  const url = parse(value, source);
  const shown = `${source} ${url.protocol}//${url.host}${url.pathname}`;
  if (url.username || url.password) {
    throw new ConfigurationError(`${shown} holds a user or a password. Pass apiKey instead.`);
  }
  if (url.search || url.hash || /[?#]/.test(String(value))) {
    throw new ConfigurationError(
      `${shown} has a query or a hash. Leave what follows the path out.`,
    );
  }
  if (url.protocol === 'http:' && !loopback.test(url.hostname)) {
    throw new ConfigurationError(
      `${shown} would send your credentials unencrypted. Use https; plain http is for loopback ` +
        'addresses only (localhost, 127.0.0.1, [::1]).',
    );
  }
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.origin}${path.endsWith(apiPath) ? path : `${path}${apiPath}`}`;
};

const parse = (value: unknown, source: string): URL => {
  if (typeof value !== 'string' || !URL.canParse(value)) {
    // Not shown: a key may have been passed in the wrong place.
    throw new ConfigurationError(
      `${source} is no absolute URL. Pass a host, as https://sandbox.api.voisnap.ai.`,
    );
  }
  const url = new URL(value);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new ConfigurationError(
      `${source} must begin with https://, but begins with ${url.protocol}. ` +
        'Pass a host, as https://sandbox.api.voisnap.ai.',
    );
  }
  return url;
};
