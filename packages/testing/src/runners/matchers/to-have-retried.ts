import type { OperationId } from '@voisnap/types/operations';
import { checkExpectation } from '../../kit/requests/check-expectation.js';
import type { LoggedRequest } from '../../kit/requests/logged-request.js';
import { listReceived } from '../../kit/requests/received-requests.js';
import { type Duration, parseDuration } from '../../shared/duration.js';
import { writeMessage } from '../../shared/show-value.js';
import { type AttemptSeries, findSeries } from './attempt-series.js';
import type { MatcherResult } from './matcher-result.js';
import { requireMock } from './require-mock.js';

/** The expected attempts of a client call. */
export interface ExpectedRetry {
  /** Number of attempts, including the first. */
  readonly attempts: number;
  /** The wait between two responses, in the mock's time. */
  readonly backoff?: { readonly atLeast?: Duration; readonly atMost?: Duration };
  /** Whether all attempts have the same `Idempotency-Key`. Default: not checked. */
  readonly sameIdempotencyKey?: boolean;
}

/**
 * Checks that a client call of an operation took this many attempts. Equal requests count as attempts of one call
 * when each follows one that failed.
 */
export function toHaveRetried(
  received: unknown,
  operationId: OperationId,
  expected: ExpectedRetry,
): MatcherResult {
  const { requests } = requireMock(received, 'toHaveRetried');
  checkExpectation(expected, { known: ['attempts', 'backoff', 'sameIdempotencyKey'], where });
  if (expected.attempts === undefined) {
    throw new TypeError(
      'toHaveRetried() needs `attempts`: the number of attempts, including the first.',
    );
  }
  const bounds = readBackoff(expected.backoff);
  const series = findSeries(requests.of(operationId) as readonly LoggedRequest[]);
  const compared = series.map((attempts) => ({
    attempts,
    mismatches: findMismatches(attempts, expected, bounds),
  }));
  const found = compared.find(({ mismatches }) => mismatches.length === 0);
  return {
    pass: found !== undefined,
    message: () => {
      const wanted = `${operationId} in ${countAttempts(expected.attempts)}`;
      if (found) return `Expected no call of ${wanted}, but there was one.`;
      const sentence = `Expected a call of ${wanted}, but there was none.`;
      if (series.length === 0) return writeMessage(sentence, [listReceived(requests.all)]);
      return writeMessage(
        sentence,
        compared.map(
          ({ attempts, mismatches }, index) =>
            `Call ${index + 1} (${describeSeries(attempts)}): ${mismatches.join('; ')}`,
        ),
      );
    },
    actual: series.map(({ length }) => length),
    expected: [expected.attempts],
  };
}

const where = 'toHaveRetried()';

interface Bounds {
  readonly least: number;
  readonly most: number;
}

function readBackoff(backoff: ExpectedRetry['backoff'] = {}): Bounds {
  checkExpectation(backoff, { known: ['atLeast', 'atMost'], where });
  const { atLeast = 0, atMost } = backoff;
  const most = atMost === undefined ? Number.POSITIVE_INFINITY : parseDuration(atMost);
  return { least: parseDuration(atLeast), most };
}

function findMismatches(
  attempts: AttemptSeries,
  { attempts: wanted, sameIdempotencyKey }: ExpectedRetry,
  { least, most }: Bounds,
): readonly string[] {
  const mismatches: string[] = [];
  if (attempts.length !== wanted) {
    mismatches.push(`expected ${countAttempts(wanted)}, received ${attempts.length}`);
  }
  for (const [index, wait] of waitsOf(attempts).entries()) {
    const after = `${wait} ms after attempt ${index + 1}`;
    if (wait < least) mismatches.push(`waited ${after}, expected at least ${least} ms`);
    if (wait > most) mismatches.push(`waited ${after}, expected at most ${most} ms`);
  }
  const keys = new Set(attempts.map(({ headers }) => headers['idempotency-key']));
  const same = keys.size === 1 && !keys.has(undefined);
  if (sameIdempotencyKey === true && !same) {
    mismatches.push(
      keys.has(undefined)
        ? 'an attempt has no Idempotency-Key'
        : `its attempts have ${keys.size} different Idempotency-Keys`,
    );
  }
  if (sameIdempotencyKey === false && same) mismatches.push('all have the same Idempotency-Key');
  return mismatches;
}

const countAttempts = (count: number): string => (count === 1 ? '1 attempt' : `${count} attempts`);

const waitsOf = (attempts: AttemptSeries): readonly number[] =>
  attempts.slice(1).map(({ at }, index) => Date.parse(at) - Date.parse(attempts[index]?.at ?? at));

const describeSeries = (attempts: AttemptSeries): string =>
  attempts.map(({ response, fault }) => fault ?? String(response.status)).join(', ');
