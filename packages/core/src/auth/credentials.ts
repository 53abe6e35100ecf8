import type { AbortSource } from '../util/lazy-signal.js';

/** The source of the `Authorization` header of each attempt. Printing it shows no secret. */
export interface Credentials {
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

/** Writes an API key or a JWT in the form that the API expects. */
export const formatAuthorization = (token: string): string => `Bearer ${token}`;

/** Credentials that never change: an API key, or a token given as a string. */
export const createStaticCredentials = (token: string): Credentials => {
  const authorization = formatAuthorization(token);
  return {
    getAuthorization: () => authorization,
    renewAuthorization: () => Promise.resolve(undefined),
  };
};
