import { readEnvironment, type Variables } from './read-environment.js';

/** What the option `proxy: 'environment'` reads. */
export interface ProxyContext {
  /** Its scheme decides which variable is read. */
  readonly baseUrl: string;
  /** Default: the environment of the process. */
  readonly variables?: Variables | undefined;
}

type Scheme = 'http' | 'https';

/** The scheme whose proxy the requests to a base URL take. */
export const schemeOf = (baseUrl: string): Scheme =>
  baseUrl.startsWith('http:') ? 'http' : 'https';

/**
 * Finds the name of the variable that names the proxy for a scheme. Lower case goes first, as in curl. A proxy for http is not
 * used for https.
 */
export const findProxyVariable = (
  scheme: Scheme,
  variables: Variables | undefined,
): string | undefined => {
  // Under CGI, `HTTP_PROXY` is the header `Proxy` of an incoming request (CVE-2016-5385, "httpoxy").
  const isForged = scheme === 'http' && readEnvironment('REQUEST_METHOD', variables) !== undefined;
  const names = [`${scheme}_proxy`, ...(isForged ? [] : [`${scheme.toUpperCase()}_PROXY`])];
  return names.find((name) => readEnvironment(name, variables) !== undefined);
};
