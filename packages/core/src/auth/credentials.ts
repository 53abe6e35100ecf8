import type { AbortSource } from '../util/lazy-signal.js';

/** The source of the `Authorization` header of each attempt. Printing it shows no secret. */
export interface Credentials {
  /**
   * Whether the header has an API key, which other services do not take.
   *
   * @throws ConfigurationError when there are no credentials.
   */
  readonly isApiKey: boolean;
  /**
   * Called before a call is prepared. Only late credentials have it.
   *
   * @throws ConfigurationError when there are no credentials.
   */
  ensure?(): void;
  /**
   * Returns the value of the header for the next attempt; a promise only if a token must be fetched.
   *
   * @throws AuthenticationError when there is no token, or the signal's reason when it aborts first.
   */
  getAuthorization(signal: AbortSource): string | Promise<string>;
  /**
   * Called after the API refused `rejected` with a 401.
   *
   * @returns another value to try; `undefined` if there is none.
   * @throws AuthenticationError when there is no token, or the signal's reason when it aborts first.
   */
  renewAuthorization(rejected: string, signal: AbortSource): Promise<string | undefined>;
}

const scheme = 'Bearer ';

/** Writes an API key or a JWT in the form that the API expects. */
export const formatAuthorization = (token: string): string => `${scheme}${token}`;

/** Reads the API key or the JWT from the value of the header. */
export const readAuthorization = (authorization: string): string =>
  authorization.slice(scheme.length);

/** Whether a text begins as API keys do. Documented: `vsnp_live_`, `vsnp_sb_`. */
export const isApiKey = (token: string): boolean => token.startsWith('vsnp_');

/** Credentials that never change: an API key, or a token given as a string. */
export const createStaticCredentials = (
  token: string,
  kind: { readonly isApiKey: boolean },
): Credentials => {
  const authorization = formatAuthorization(token);
  return {
    isApiKey: kind.isApiKey || isApiKey(token),
    getAuthorization: () => authorization,
    renewAuthorization: () => Promise.resolve(undefined),
  };
};
