import type { OperationId } from '@voisnap/types/operations';
import {
  type ComparedRequest,
  type ExpectedRequest,
  rankRequests,
  requestParts,
} from './expected-request.js';
import { type MatcherResult, writeMessage } from './matcher-result.js';
import { listReceived } from './received-requests.js';
import { checkExpectation, requireMock } from './require-mock.js';
import { showDifference, showTimes, showValue } from './show-value.js';

/** Whether the mock received a request of an operation that is as expected. */
export function toHaveReceived<Id extends OperationId>(
  received: unknown,
  operationId: Id,
  expected: ExpectedRequest<Id> = {},
): MatcherResult {
  const { requests } = requireMock(received, 'toHaveReceived');
  checkExpectation(expected, { known: requestParts, matcher: 'toHaveReceived' });
  const { times, ...match } = expected as ExpectedRequest;
  const entries = requests.of<OperationId>(operationId);
  const ranked = rankRequests(entries, match);
  const found = ranked.filter(({ differences }) => differences.length === 0);
  const pass = times === undefined ? found.length > 0 : found.length === times;
  return {
    pass,
    message: () => {
      const wanted = `${operationId}${describeMatch(match)}`;
      if (pass) {
        return `Expected the mock not to have received ${wanted}${countOf(times)}, but it did, ${showTimes(found.length)}.`;
      }
      const sentence = `Expected the mock to have received ${wanted}${countOf(times)}, but it did ${
        found.length === 0 ? 'not' : `${showTimes(found.length)}`
      }.`;
      const near = ranked.filter(({ differences }) => differences.length > 0);
      if (entries.length === 0) return writeMessage(sentence, [listReceived(requests.all)]);
      return writeMessage(sentence, describeNearest(near, operationId));
    },
    actual: entries.map(({ body, query, path }) => ({ body, query, path })),
    expected: match,
  };
}

const countOf = (times: number | undefined): string =>
  times === undefined ? '' : ` ${showTimes(times)}`;

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
    `Nearest ${operationId}${counted}: ${method} ${pathname} → ${response.status || 'no answer'}`,
    ...nearest.differences.map((difference) => `- ${showDifference(difference)}`),
  ];
}
