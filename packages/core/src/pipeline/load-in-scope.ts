import { AbortError } from '../errors/client-errors.js';
import type { LatePart } from '../late/late-part.js';
import type { Clock } from '../util/clock.js';
import type { LinkedList } from '../util/linked-list.js';
import { raceWithSignal } from '../util/race-with-signal.js';
import { openScope, type Scope } from './open-scope.js';

/** The parts of a client that the work to load for needs. */
interface LoadingClient {
  readonly clock: Clock;
  readonly scopes?: LinkedList<Scope> | undefined;
}

/**
 * Loads a part for a method of the client. Closing the client ends the method.
 *
 * @param name Name of the work in messages.
 */
export const loadInScope = async <Part>(
  part: LatePart<Part>,
  name: string,
  { clock, scopes }: LoadingClient,
): Promise<Part> => {
  const createAbortError = () => new AbortError(name);
  const scope = openScope({ name, clock, scopes, signal: undefined, createAbortError });
  try {
    return await raceWithSignal(part.load(), scope.signal);
  } finally {
    scope.close();
  }
};
