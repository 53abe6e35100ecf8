import {
  AuthenticationError,
  ConfigurationError,
  isVoisnapError,
  ValidationError,
} from '@voisnap/core';

/**
 * What a failed request means for its row:
 *
 * - `lost`: the call may have been placed.
 * - `later`: the API, or the client for it, asks to come back later. This is not a failure.
 * - `unsent`: the request did not reach the API.
 * - `rejected`: the row cannot be called.
 * - `denied`: the account or its key may not place calls, or not this one.
 * - `stop`: no row can be called with this client.
 */
export type FailureKind = 'lost' | 'later' | 'unsent' | 'rejected' | 'denied' | 'stop';

/** Statuses with which the API itself asks to come back later, when nothing was carried out. */
const busyStatuses = new Set([408, 429, 503]);
/** Statuses that concern the account: payment required, forbidden. */
const deniedStatuses = new Set([402, 403]);

/** Says what a failed request to place a call means for its row. */
export const classifyFailure = (error: unknown): FailureKind => {
  if (!isVoisnapError(error)) return 'unsent';
  // First of all: whatever else is known, the call may have been placed.
  if (error.requestSent === 'maybe') return 'lost';
  if (error instanceof ConfigurationError || error instanceof AuthenticationError) return 'stop';
  const { status } = error;
  if (status === undefined) {
    if (error.name === 'RateLimitError') return 'later';
    return error instanceof ValidationError ? 'rejected' : 'unsent';
  }
  if (busyStatuses.has(status)) return 'later';
  if (deniedStatuses.has(status)) return 'denied';
  return status >= 400 && status <= 499 ? 'rejected' : 'unsent';
};

/** Milliseconds that a failed request asks to wait; `undefined` when it does not say. */
export const readWait = (error: unknown): number | undefined => {
  const { retryAfter } = error as { readonly retryAfter?: unknown };
  return typeof retryAfter === 'number' && retryAfter >= 0
    ? Math.ceil(retryAfter * 1_000)
    : undefined;
};
