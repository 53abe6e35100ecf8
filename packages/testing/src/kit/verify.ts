import { operations } from '@voisnap/types/operations';
import { Problem } from '../emulator/problems/problem.js';
import type { PlannedScript } from '../emulator/state/planned-scripts.js';
import { unknownRoute } from '../http/find-near-misses.js';
import type { UnusedPlan } from './faults/faults.js';
import type { LoggedRequest } from './requests/logged-request.js';

/** What `mock.verify()` looks at. */
export interface VerifyOptions {
  /**
   * Whether it throws for what was planned and met nothing. Default: `true`. A test that has failed
   * already often did so before the request came.
   */
  readonly unused?: boolean;
}

/** What may have gone wrong with a mock. */
export interface MockFailures {
  /** Requests that took no operation's route; none where those are allowed. */
  readonly unmatched: readonly LoggedRequest[];
  /** Faults that met no request, and replies. */
  readonly unused: readonly UnusedPlan[];
  /** Scripts that no call followed. */
  readonly unusedScripts: readonly PlannedScript[];
  /** Answers off the contract, jobs that failed. */
  readonly failures: readonly unknown[];
}

/**
 * Checks that nothing went wrong in silence.
 * @throws Error that lists all that did.
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
  // A problem says all that it knows in its line; of another error the stack tells more.
  const cause = failures.find((failure) => !(failure instanceof Problem));
  const options = cause === undefined ? {} : { cause };
  throw new Error(`Something went wrong with the Voisnap mock:\n${lines}${advice}`, options);
}

/** Most problems of a kind that are listed. */
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
  return `calls.next(…)${where} was not used by any call. Remove it, or place the call that it is for. Each redial uses its own script.`;
}
