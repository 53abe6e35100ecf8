import { operations } from '@voisnap/types/operations';
import type { UnusedFault } from './faults/index.js';
import type { LoggedRequest } from './requests/logged-request.js';
import { unknownRoute } from './server/find-near-misses.js';

/** What may have gone wrong with a mock. */
export interface MockFailures {
  /** Requests that took no operation's route; none where those are allowed. */
  readonly unmatched: readonly LoggedRequest[];
  /** Faults that met no request. */
  readonly unused: readonly UnusedFault[];
  /** Answers off the contract, jobs that failed. */
  readonly failures: readonly unknown[];
}

/**
 * Checks that nothing went wrong in silence.
 * @throws Error that lists all that did.
 */
export function verifyMock({ unmatched, unused, failures }: MockFailures): void {
  const known = Object.values(operations);
  const complaints = [
    ...unmatched.map(({ method, pathname }) => unknownRoute(method, pathname, known).detail),
    ...unused.map(describeUnused),
    ...failures.map((failure) => (failure instanceof Error ? failure.message : String(failure))),
  ];
  if (complaints.length === 0) return;
  const advice =
    unmatched.length > 0
      ? "\nTo allow unknown routes: createVoisnapMock({ onUnmatched: '404' })."
      : '';
  const lines = complaints.map((complaint) => `- ${complaint.replaceAll('\n', '\n  ')}`).join('\n');
  const options = failures.length > 0 ? { cause: failures[0] } : {};
  throw new Error(`Something went wrong with the Voisnap mock:\n${lines}${advice}`, options);
}

function describeUnused({ fault, operationId, plannedAt }: UnusedFault): string {
  const where = plannedAt === undefined ? '' : `, planned at ${plannedAt},`;
  const target = operationId === undefined ? '' : ` for ${operationId}`;
  return `${fault}${target}${where} met no request. Take it out, or send the request that it is for.`;
}
