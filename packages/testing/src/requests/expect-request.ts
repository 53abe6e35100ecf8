import { AssertionError } from 'node:assert';
import type { OperationId } from '@voisnap/types/operations';
import { refuseUnknownNames } from '../names/refuse-unknown-names.js';
import type { DeepPartial } from '../state/merge.js';
import { type Difference, describeDifference, findDifferences } from './find-differences.js';
import type { LoggedRequest } from './logged-request.js';

/** What a request has to be like. Of objects, what is given has to be there, and may be among more. */
export interface ExpectedRequest<Id extends OperationId = OperationId> {
  readonly path?: DeepPartial<LoggedRequest<Id>['path']>;
  readonly query?: DeepPartial<LoggedRequest<Id>['query']>;
  readonly body?: DeepPartial<LoggedRequest<Id>['body']>;
  /** Lower-case names. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly attempt?: number;
  readonly response?: { readonly status?: number; readonly body?: unknown };
  /** How many such requests there are, exactly. Default: one or more. */
  readonly times?: number;
}

const parts = ['path', 'query', 'body', 'headers', 'attempt', 'response'] as const;

/**
 * Finds the last request of an operation that is as expected.
 * @throws AssertionError that tells what came instead.
 */
export function expectRequest(
  operationId: OperationId,
  expected: ExpectedRequest,
  all: readonly LoggedRequest[],
): LoggedRequest {
  refuseUnknownNames(expected, [...parts, 'times'], 'requests.expect');
  const received = all.filter((entry) => entry.operationId === operationId);
  const compared = received.map((entry) => ({ entry, differences: compare(entry, expected) }));
  const matching = compared.filter(({ differences }) => differences.length === 0);
  const { times } = expected;
  const found = matching.at(-1);
  if (found && (times === undefined || times === matching.length)) return found.entry;
  const nearest = compared.reduce<Compared | undefined>(
    (best, each) => (best && best.differences.length <= each.differences.length ? best : each),
    undefined,
  );
  throw new AssertionError({
    message: found
      ? describeTimes(operationId, matching.length, times)
      : describeMiss({ operationId, count: received.length, nearest, all }),
    actual: nearest && pick(nearest.entry, expected),
    expected: pick(expected, expected),
    operator: 'requests.expect',
  });
}

interface Compared {
  readonly entry: LoggedRequest;
  readonly differences: readonly Difference[];
}

const compare = (entry: LoggedRequest, expected: ExpectedRequest): readonly Difference[] =>
  parts.flatMap((part) => findDifferences(entry[part], expected[part], part));

/** The parts that are expected, so that a test runner shows these and no others. */
const pick = (from: Partial<LoggedRequest> | ExpectedRequest, expected: ExpectedRequest): object =>
  Object.fromEntries(
    parts.filter((part) => expected[part] !== undefined).map((part) => [part, from[part]]),
  );

const describeTimes = (operationId: string, count: number, times: number | undefined): string =>
  `${operationId} was to come ${countTimes(times ?? 1)} as expected, and came ${countTimes(count)}.`;

function describeMiss(miss: {
  readonly operationId: OperationId;
  readonly count: number;
  readonly nearest: Compared | undefined;
  readonly all: readonly LoggedRequest[];
}): string {
  const { operationId, count, nearest, all } = miss;
  if (!nearest) return `No request for ${operationId} came. ${describeOthers(all)}`;
  const differences = nearest.differences.map(describeDifference).join('; ');
  const which = count === 1 ? 'In the one that came' : `In the nearest of the ${count} that came`;
  return `No request for ${operationId} came as expected. ${which}, ${differences}.`;
}

function describeOthers(all: readonly LoggedRequest[]): string {
  const counts = new Map<string, number>();
  for (const { operationId, method, pathname } of all) {
    const name = operationId ?? `${method} ${pathname}, which is no operation`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (counts.size === 0) return 'Nothing came at all.';
  const others = [...counts].map(([name, count]) => `${name} (${countTimes(count)})`);
  return `What came: ${others.join(', ')}.`;
}

const countTimes = (count: number): string => (count === 1 ? 'once' : `${count} times`);
