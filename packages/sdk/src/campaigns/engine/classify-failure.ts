import {
  AuthenticationError,
  ConfigurationError,
  isVoisnapError,
  RateLimitError,
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

/** Redirects that ask for the same request at another URL: this server did nothing (RFC 9110, sections 15.4.8 and 15.4.9). */
const repeatingRedirects = new Set([307, 308]);

/**
 * Says what a failed request to place a call means for its row. Where it is not clear that the call was not placed, it may
 * have been.
 *
 * @param dialed Whether the request may have left: its entry in the journal was begun.
 */
export const classifyFailure = (error: unknown, dialed: boolean): FailureKind => {
  const unknown = dialed ? 'lost' : 'unsent';
  if (!isVoisnapError(error)) return unknown;
  const { status, requestSent } = error;
  if (requestSent === 'maybe') return 'lost';
  if (error instanceof ConfigurationError || error instanceof AuthenticationError) return 'stop';
  if (status === undefined) {
    if (error instanceof RateLimitError) return 'later';
    if (error instanceof ValidationError) return 'rejected';
    return requestSent === 'no' ? 'unsent' : unknown;
  }
  if (busyStatuses.has(status)) return 'later';
  if (deniedStatuses.has(status)) return 'denied';
  if (status >= 400 && status <= 499) return 'rejected';
  return repeatingRedirects.has(status) ? 'unsent' : unknown;
};

/** Milliseconds that a failed request asks to wait; `undefined` when it does not say. */
export const readWait = (error: unknown): number | undefined => {
  const { retryAfter } = error as { readonly retryAfter?: unknown };
  return typeof retryAfter === 'number' && retryAfter >= 0
    ? Math.ceil(retryAfter * 1_000)
    : undefined;
};
