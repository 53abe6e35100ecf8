import { operations } from '@voisnap/types/operations';
import { Problem } from '../emulator/problems/problem.js';
import type { PlannedScript } from '../emulator/state/planned-scripts.js';
import { unknownRoute } from '../http/find-near-misses.js';
import type { UnusedPlan } from './faults/faults.js';
import type { LoggedRequest } from './requests/logged-request.js';

/** Options of `mock.verify()`. */
export interface VerifyOptions {
  /**
   * Whether it throws for faults, overrides and scripts that nothing used. Default: `true`. Pass `false` after a
   * test failed: it often failed before it sent the request.
   */
  readonly unused?: boolean;
}

/** The problems of a mock. */
export interface MockFailures {
  /** Requests that match no operation. Empty with `onUnmatched: '404'`. */
  readonly unmatched: readonly LoggedRequest[];
  /** Faults and `replyOnce` overrides that no request used. */
  readonly unused: readonly UnusedPlan[];
  /** Call scripts that no call used. */
  readonly unusedScripts: readonly PlannedScript[];
  /** Responses that break the contract, jobs that failed. */
  readonly failures: readonly unknown[];
}

/**
 * Throws if the mock has a problem that no response showed.
 * @throws Error that lists all problems.
 */
export function verifyMock({ unmatched, unused, unusedScripts, failures }: MockFailures): void {
  const known = Object.values(operations);
  const problems = [
    ...describeSome(
      unmatched,
      ({ method, pathname }) => unknownRoute(method, pathname, known).detail,
    ),
    ...describeSome(unused, describeUnused),
    ...describeSome(unusedScripts, describeUnusedScript),
    ...describeSome(failures, (failure) =>
      failure instanceof Error ? failure.message : String(failure),
    ),
  ];
  if (problems.length === 0) return;
  const advice =
    unmatched.length > 0
      ? "\nTo allow unknown routes: createVoisnapMock({ onUnmatched: '404' })."
      : '';
  const lines = problems.map((problem) => `- ${problem.replaceAll('\n', '\n  ')}`).join('\n');
  // The message of a problem is complete; another error has a stack worth reading.
  const cause = failures.find((failure) => !(failure instanceof Problem));
  const options = cause === undefined ? {} : { cause };
  throw new Error(`Something went wrong with the Voisnap mock:\n${lines}${advice}`, options);
}

/** How many problems of each kind are listed. */
const mostListed = 50;

function describeSome<Item>(items: readonly Item[], describe: (item: Item) => string): string[] {
  const rest = items.length - mostListed;
  const listed = items.slice(0, mostListed).map(describe);
  return rest > 0 ? [...listed, `and ${rest} more of this kind.`] : listed;
}

function describeUnused({ plan, operationId, plannedAt }: UnusedPlan): string {
  const where = plannedAt === undefined ? '' : `, planned at ${plannedAt},`;
  const target = operationId === undefined ? '' : ` for ${operationId}`;
  return `${plan}${target}${where} was not used by any request. Remove it, or send the request that it is for.`;
}

function describeUnusedScript({ plannedAt }: PlannedScript): string {
  const where = plannedAt === undefined ? '' : `, planned at ${plannedAt},`;
  return `calls.next(…)${where} was not used by any call. Remove it, or place the call that it is for. A redial uses up one more script.`;
}
