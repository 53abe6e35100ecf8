import {
  AuthenticationError,
  ConfigurationError,
  isVoisnapError,
  RateLimitError,
  ValidationError,
} from '@voisnap/sdk';

/**
 * What a failed request means for its row:
 *
 * - `lost`: the person may have been called.
 * - `busy`: the API asks to come back later. That is no failure.
 * - `unsent`: the request did not reach the API.
 * - `rejected`: this person cannot be called.
 * - `denied`: the account may not call, or not this person.
 * - `stop`: nobody can be called with this key.
 */
export type FailureKind = 'lost' | 'busy' | 'unsent' | 'rejected' | 'denied' | 'stop';

/** Classifies the error of a request. In doubt it is `lost`: the person may have been called. */
export const classifyFailure = (error: unknown): FailureKind => {
  if (!isVoisnapError(error)) return 'lost';
  const { status, requestSent } = error;
  if (requestSent === 'maybe') return 'lost';
  if (error instanceof ConfigurationError || error instanceof AuthenticationError) return 'stop';
  if (status === undefined) {
    if (error instanceof RateLimitError) return 'busy';
    if (error instanceof ValidationError) return 'rejected';
    return requestSent === 'no' ? 'unsent' : 'lost';
  }
  if (status === 408 || status === 429 || status === 503) return 'busy';
  if (status === 402 || status === 403) return 'denied';
  return status >= 400 && status <= 499 ? 'rejected' : 'lost';
};

/** However long a response asks to wait, a campaign tries again so soon, in milliseconds. */
export const longestWait = 600_000;

/** Milliseconds, by the API's clock, that a response asks to wait. */
export const readWait = (error: unknown): number | undefined => {
  const { retryAfter } = error as { readonly retryAfter?: unknown };
  if (typeof retryAfter !== 'number' || retryAfter < 0) return undefined;
  return Math.min(retryAfter * 1_000, longestWait);
};
