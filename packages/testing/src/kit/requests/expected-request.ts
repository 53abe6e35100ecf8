import type { OperationId } from '@voisnap/types/operations';
import { type Difference, findDifferences } from '../../shared/find-differences.js';
import type { Match } from '../../shared/match.js';
import type { LoggedRequest } from './logged-request.js';

/** An expected request. Parts that are not given match anything. */
export interface ExpectedRequest<Id extends OperationId = OperationId> {
  /** The fields of the body that matter. */
  readonly body?: Match<LoggedRequest<Id>['body']>;
  /** The parameters of the query that matter. */
  readonly query?: Match<LoggedRequest<Id>['query']>;
  /** The path's parameters. */
  readonly path?: Match<LoggedRequest<Id>['path']>;
  /** Names in any case. `authorization` is redacted in the log. */
  readonly headers?: Readonly<Record<string, Match<string>>>;
  /** The mock's response. */
  readonly response?: { readonly status?: Match<number>; readonly body?: Match<unknown> };
  /** Exactly how many such requests. Default: one or more. */
  readonly times?: number;
  /** Which attempt of the same `Idempotency-Key` it is: 1, 2, … */
  readonly attempt?: number;
}

/** The known fields of an expected request. */
export const requestParts: readonly (keyof ExpectedRequest)[] = [
  'body',
  'query',
  'path',
  'headers',
  'attempt',
  'response',
  'times',
];

/** A request, and where it differs from the expected one. */
export interface ComparedRequest {
  readonly entry: LoggedRequest;
  readonly differences: readonly Difference[];
}

/** Compares requests with the expected one; the best match comes first. */
export const rankRequests = (
  entries: readonly LoggedRequest[],
  expected: ExpectedRequest,
): readonly ComparedRequest[] =>
  entries
    .map((entry) => ({ entry, differences: compareRequest(entry, expected) }))
    .sort((one, other) => one.differences.length - other.differences.length);

function compareRequest(entry: LoggedRequest, expected: ExpectedRequest): readonly Difference[] {
  const { headers, times: _, ...parts } = expected;
  const lowerCase =
    headers && Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  const wanted = { ...parts, headers: lowerCase && Object.fromEntries(lowerCase) };
  return Object.entries(wanted).flatMap(([part, match]) =>
    match === undefined ? [] : findDifferences(entry[part as keyof typeof wanted], match, part),
  );
}
