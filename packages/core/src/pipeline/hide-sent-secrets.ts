import { hideInError } from '../errors/hide-in-error.js';
import type { WireRequest } from '../transport/transport.js';
import { createHider, type Hide } from '../util/hide-secrets.js';
import { findRequestSecrets } from './find-request-secrets.js';

/** The hiders that were used last, by their secrets: most calls of a client have the same. */
const hiders = new Map<string, Hide>();
const mostHiders = 16;

/** A hider of what requests carried, and of secrets that are known beside them. */
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
 * Takes out of an error what the attempts of its call carried: some servers quote what they refuse, and a
 * token of one's own has no form by which it could be told. Gives the error back.
 */
export const hideSentSecrets = <Thrown>(
  error: Thrown,
  sent: readonly WireRequest[],
  known?: readonly string[],
): Thrown => {
  hideInError(error, createRequestHider(sent, known));
  return error;
};
