import type { VoisnapError } from '../errors/voisnap-error.js';
import { isRecord } from '../util/is-record.js';
import { parseRetryAfter } from './parse-retry-after.js';

/** Voisnap's problem documents name their kind by a page of its documentation (public). */
const ownProblemType = /^(?:https?:\/\/)?docs\.voisnap\.ai\//;
/** Statuses that gateways send as well, of a server behind them that may have done the work. */
const ambiguousStatuses = new Set([408, 429, 503]);
/** Redirects that ask for the same request elsewhere (RFC 9110, sections 15.4.8 and 15.4.9): this server did nothing. */
const repeatingRedirects = new Set([307, 308]);

/**
 * Whether an error response leaves open if the API carried out the request. A 4xx refuses it; a 5xx may
 * come after the work. 408, 429 and 503 refuse it only where the API itself says them.
 */
export const mayHaveActed = (error: VoisnapError): boolean => {
  const { status } = error;
  if (status === undefined) return false;
  if (ambiguousStatuses.has(status)) return !isOwnRefusal(error);
  if (status >= 400) return status >= 500;
  return !repeatingRedirects.has(status);
};

/** A gateway whose upstream broke off sends HTML, text or nothing, and does not know when to come again. */
const isOwnRefusal = ({
  status,
  responseHeaders,
  type,
  title,
  detail,
  body,
}: VoisnapError): boolean => {
  // How long it asks to wait does not matter here, only that it names a time.
  if (responseHeaders && parseRetryAfter(responseHeaders, { now: 0 }) !== undefined) return true;
  // Gateways send problem documents as well, whose type names a page of theirs.
  if (type !== undefined && type !== 'about:blank') return ownProblemType.test(type);
  // Other servers put a `status` into their JSON too, but no title or detail (RFC 9457) beside it.
  const isProblem = title !== undefined || detail !== undefined;
  return isProblem && isRecord(body) && body.status === status;
};
