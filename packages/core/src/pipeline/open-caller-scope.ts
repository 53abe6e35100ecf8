import { AbortError } from '../errors/client-errors.js';
import type { Clock } from '../util/clock.js';
import { openScope } from './open-scope.js';
import type { CallEnvironment } from './run-call.js';

/** Work that makes many calls, such as a campaign. */
export interface CallerScopeOptions {
  /** Name of the work in messages: `campaign spring-2026`. */
  readonly name: string;
  /** Ends the work. */
  readonly signal?: AbortSignal | undefined;
  /** Says in a sentence what was done so far. */
  readonly describeProgress: () => string;
}

/** What work that makes many calls gets from the client. */
export interface CallerScope {
  /** The client's clock, for all waits. */
  readonly clock: Clock;
  /** The client's `timeout` of one attempt, in milliseconds. May be `Infinity`. */
  readonly timeout: number;
  /** Aborts with the caller's signal, and when the client is closed. Its reason is the `AbortError` to throw. */
  readonly signal: AbortSignal;
  /** Ends the work: nothing listens to the caller's signal any more. */
  close(): void;
}

/** Opens the scope of work that makes many calls. */
export const openCallerScope = (
  { options, scopes }: Pick<CallEnvironment, 'options' | 'scopes'>,
  { name, signal, describeProgress }: CallerScopeOptions,
): CallerScope => {
  const { clock, call } = options;
  const createAbortError = (cause: unknown) =>
    new AbortError(`The signal aborted ${name}. ${describeProgress()}`, { cause });
  const scope = openScope({ name, describeProgress, signal, clock, scopes, createAbortError });
  return {
    clock,
    timeout: call.timeout,
    signal: scope.signal.abortSignal,
    close: () => scope.close(),
  };
};
