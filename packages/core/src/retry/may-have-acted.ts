import type { VoisnapError } from '../errors/voisnap-error.js';
import { isRecord } from '../util/is-record.js';
import { parseRetryAfter } from './parse-retry-after.js';

/** Voisnap's problem documents name their kind by a page of its documentation (public). */
const ownProblemType = /^(?:https?:\/\/)?docs\.voisnap\.ai\//;
/** Statuses that gateways send too, when the server behind them may have done the work. */
const ambiguousStatuses = new Set([408, 429, 503]);
/** Redirects that ask for the same request at another URL (RFC 9110, sections 15.4.8 and 15.4.9): this server did nothing. */
const repeatingRedirects = new Set([307, 308]);

/**
 * Whether the API may have carried out a request although it got an error response. A 4xx means that it did
 * not; a 5xx may come after the work. 408, 429 and 503 mean that it did not only when the API itself sent them.
 */
export const mayHaveActed = (error: VoisnapError): boolean => {
  const { status } = error;
  if (status === undefined) return false;
  if (ambiguousStatuses.has(status)) return !isOwnRefusal(error);
  if (status >= 400) return status >= 500;
  return !repeatingRedirects.has(status);
};

/** Whether the API itself sent the response. A gateway sends HTML, text or nothing, and no time to come back. */
const isOwnRefusal = ({
  status,
  responseHeaders,
  type,
  title,
  detail,
  body,
}: VoisnapError): boolean => {
  // The length of the wait does not matter here, only that the response names one.
  if (responseHeaders && parseRetryAfter(responseHeaders, { now: 0 }) !== undefined) return true;
  // Gateways send problem documents too; their type names another page.
  if (type !== undefined && type !== 'about:blank') return ownProblemType.test(type);
  // Other servers put a `status` into their JSON too, but no title or detail (RFC 9457).
  const isProblem = title !== undefined || detail !== undefined;
  return isProblem && isRecord(body) && body.status === status;
};
