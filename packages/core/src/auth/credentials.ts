import type { AbortSource } from '../util/lazy-signal.js';

/** Where the `Authorization` header of each attempt comes from. Shows no secret when printed. */
export interface Credentials {
  /**
   * Called before a call is prepared; only where there may be none.
   *
   * @throws ConfigurationError where there are none.
   */
  ensure?(): void;
  /**
   * The header's value for the next attempt; a promise only where it has to be fetched.
   *
   * @throws AuthenticationError when it cannot be got, or the signal's reason when that aborts first.
   */
  getAuthorization(signal: AbortSource): string | Promise<string>;
  /**
   * Asked after the API refused `rejected` with a 401.
   *
   * @returns another value that is worth a try, or `undefined` when there is none.
   * @throws AuthenticationError when getting it failed, or the signal's reason when that aborts first.
   */
  renewAuthorization(rejected: string, signal: AbortSource): Promise<string | undefined>;
}

/** Writes a token as the API wants it, for API keys and JWTs alike. */
export const formatAuthorization = (token: string): string => `Bearer ${token}`;

/** Credentials that never change: an API key, or a token given as a string. */
export const createStaticCredentials = (token: string): Credentials => {
  const authorization = formatAuthorization(token);
  return {
    getAuthorization: () => authorization,
    renewAuthorization: () => Promise.resolve(undefined),
  };
};
