import { ConfigurationError } from '../errors/client-errors.js';
import { parseUrl } from '../util/parse-url.js';
import { showOption } from '../util/show-option.js';
import { allowsHttp } from './allow-http.js';

const defaultBaseUrl = 'https://api.voisnap.ai';
const apiPath = '/api/v1';
/** What a base URL may be. */
export interface BaseUrlContext {
  /** What the value is called in messages: `baseUrl`, `VOISNAP_BASE_URL`. */
  readonly source?: string;
  /** Hosts that plain http may be used for, beside this machine; `true` for all. */
  readonly allowHttp?: boolean | readonly string[] | undefined;
}

/**
 * Turns the `baseUrl` option into the URL that paths are appended to: `…/api/v1`, without a slash at
 * its end.
 *
 * @throws ConfigurationError when it is no absolute http(s) URL, has a query, hash or user, or would
 * send the credentials over an unencrypted network that no option allows.
 */
export const resolveBaseUrl = (
  value: unknown = defaultBaseUrl,
  { source = 'baseUrl', allowHttp = false }: BaseUrlContext = {},
): string => {
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
  if (url.protocol === 'http:' && !allowsHttp(url, allowHttp)) {
    throw new ConfigurationError(
      `${shown} would send your credentials unencrypted. Use https. Plain http is for this machine ` +
        '(localhost, 127.0.0.1, [::1]), and for hosts inside of a network that the option allowHttp names: ' +
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
      `${source} is no absolute URL. Pass a host, as https://sandbox.api.voisnap.ai.`,
    );
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new ConfigurationError(
      `${source} must begin with https://, but begins with ${showOption(url.protocol.slice(0, -1))}. ` +
        'Pass a host, as https://sandbox.api.voisnap.ai.',
    );
  }
  return url;
};
