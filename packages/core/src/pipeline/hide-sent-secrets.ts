import { hideInError } from '../errors/hide-in-error.js';
import type { WireRequest } from '../transport/transport.js';
import { createHider, type Hide } from '../util/hide-secrets.js';
import { findRequestSecrets } from './find-request-secrets.js';

/** The hiders used last, by their secrets: most calls of a client have the same ones. */
const hiders = new Map<string, Hide>();
const mostHiders = 16;

/** Makes a function that hides the secrets of requests, and other known secrets, in a text. */
export const createRequestHider = (
  sent: readonly WireRequest[],
  known: readonly string[] = [],
): Hide => {
  const secrets = [...known, ...sent.flatMap(findRequestSecrets)];
  const key = JSON.stringify(secrets);
  const hide = hiders.get(key) ?? createHider(secrets);
  hiders.delete(key);
  hiders.set(key, hide);
  const [oldest] = hiders.keys();
  if (hiders.size > mostHiders && oldest !== undefined) hiders.delete(oldest);
  return hide;
};

/**
 * Removes the secrets of a call's requests from its error, and returns the error. Some servers quote the request that
 * they refuse, and a custom token has no form that could be recognized.
 */
export const hideSentSecrets = <Thrown>(
  error: Thrown,
  sent: readonly WireRequest[],
  known?: readonly string[],
): Thrown => {
  hideInError(error, createRequestHider(sent, known));
  return error;
};
