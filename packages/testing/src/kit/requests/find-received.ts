import type { OperationId } from '@voisnap/types/operations';
import { showDifference, showTimes, showValue, writeMessage } from '../../shared/show-value.js';
import { checkExpectation } from './check-expectation.js';
import {
  type ComparedRequest,
  type ExpectedRequest,
  rankRequests,
  requestParts,
} from './expected-request.js';
import type { LoggedRequest } from './logged-request.js';
import { listReceived } from './received-requests.js';

/** A search among the received requests. */
export interface SoughtRequest {
  readonly operationId: OperationId;
  readonly expected: ExpectedRequest;
  /** The name of the caller in messages: `requests.expect()`. */
  readonly where: string;
}

/** The result of the search. */
export interface FoundRequests {
  /** Whether as many requests match as were expected. */
  readonly pass: boolean;
  /** The requests that match, in the order of arrival. */
  readonly found: readonly LoggedRequest[];
  /** The request that differs least from the expected one. */
  readonly nearest: LoggedRequest | undefined;
  /** The message of the result, also of a negated assertion that failed. */
  readonly message: () => string;
}

/**
 * Finds the requests of an operation that match an expectation.
 * @throws TypeError when the expectation has an unknown field.
 */
export function findReceived(
  all: readonly LoggedRequest[],
  { operationId, expected, where }: SoughtRequest,
): FoundRequests {
  checkExpectation(expected, { known: requestParts, where });
  const { times, ...match } = expected;
  const entries = all.filter((entry) => entry.operationId === operationId);
  const ranked = rankRequests(entries, match);
  const found = ranked.filter(({ differences }) => differences.length === 0);
  const near = ranked.filter(({ differences }) => differences.length > 0);
  const pass = times === undefined ? found.length > 0 : found.length === times;
  return {
    pass,
    found: found.map(({ entry }) => entry),
    nearest: ranked[0]?.entry,
    message: () => {
      const wanted = `${operationId}${describeMatch(match)}`;
      const sentence = writeSentence(wanted, found.length, { times, pass });
      if (pass || times === 0) return sentence;
      if (entries.length === 0) return writeMessage(sentence, [listReceived(all)]);
      return writeMessage(sentence, describeNearest(near, operationId));
    },
  };
}

function writeSentence(
  wanted: string,
  found: number,
  { times, pass }: { readonly times: number | undefined; readonly pass: boolean },
): string {
  const count = times === undefined || times === 0 ? '' : ` ${showTimes(times)}`;
  const received = `have received ${wanted}${count}`;
  // An expectation of none reads best as a negated sentence.
  return pass === (times !== 0)
    ? `Expected the mock not to ${received}, but it did, ${showTimes(found)}.`
    : `Expected the mock to ${received}, but it did ${found === 0 ? 'not' : showTimes(found)}.`;
}

const describeMatch = (match: ExpectedRequest): string =>
  Object.keys(match).length === 0 ? '' : ` with ${showValue(match)}`;

function describeNearest(near: readonly ComparedRequest[], operationId: string): readonly string[] {
  const [nearest] = near;
  if (!nearest) return [];
  const others = near.length - 1;
  const counted =
    others === 0 ? '' : ` (and ${others} more that ${others === 1 ? 'differs' : 'differ'})`;
  const { method, pathname, response } = nearest.entry;
  return [
    `Nearest ${operationId}${counted}: ${method} ${pathname} → ${response.status || 'no response'}`,
    ...nearest.differences.map((difference) => `- ${showDifference(difference)}`),
  ];
}
