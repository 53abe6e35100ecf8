import { ConfigurationError } from '../errors/client-errors.js';
import { parseUrl } from '../util/parse-url.js';
import { showOption } from '../util/show-option.js';
import { allowsHttp } from './allow-http.js';

const defaultBaseUrl = 'https://api.voisnap.ai';
const apiPath = '/api/v1';
/** How to name and check a base URL. */
export interface BaseUrlContext {
  /** The name of the value in messages: `baseUrl`, `VOISNAP_BASE_URL`. */
  readonly source?: string;
  /** Hosts, besides this machine, that plain http is allowed for; `true` for all. */
  readonly allowHttp?: boolean | readonly string[] | undefined;
}

/**
 * Turns the option `baseUrl` into the URL that paths are appended to: `…/api/v1`, without a trailing slash.
 *
 * @throws ConfigurationError when it is not an absolute http(s) URL, has a query, hash or user, or would send the
 * credentials unencrypted to a host that `allowHttp` does not name.
 */
export const resolveBaseUrl = (
  value: unknown = defaultBaseUrl,
  { source = 'baseUrl', allowHttp = false }: BaseUrlContext = {},
): string => {
  const url = parse(value, source);
  const shown = `${source} ${url.protocol}//${url.host}${url.pathname}`;
  if (url.username || url.password) {
    throw new ConfigurationError(
      `${shown} contains a user or a password. Pass the option apiKey instead.`,
    );
  }
  if (url.search || url.hash || /[?#]/.test(String(value))) {
    throw new ConfigurationError(
      `${shown} has a query or a hash. Remove everything after the path.`,
    );
  }
  if (url.protocol === 'http:' && !allowsHttp(url, allowHttp)) {
    throw new ConfigurationError(
      `${shown} would send your credentials unencrypted. Use https. Plain http is allowed for this machine ` +
        '(localhost, 127.0.0.1, [::1]), and for the hosts that the option allowHttp names: ' +
        `allowHttp: ['${url.hostname}'].`,
    );
  }
  let path = url.pathname;
  while (path.endsWith('/')) path = path.slice(0, -1);
  return `${url.origin}${path.endsWith(apiPath) ? path : `${path}${apiPath}`}`;
};

const parse = (value: unknown, source: string): URL => {
  const url = typeof value === 'string' ? parseUrl(value) : undefined;
  if (!url) {
    // Not shown: a key may have been passed in the wrong place.
    throw new ConfigurationError(
      `${source} is not an absolute URL. Pass one, such as https://sandbox.api.voisnap.ai.`,
    );
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new ConfigurationError(
      `${source} must begin with https://, but begins with ${showOption(url.protocol.slice(0, -1))}. ` +
        'Pass a URL, such as https://sandbox.api.voisnap.ai.',
    );
  }
  return url;
};
