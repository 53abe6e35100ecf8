import { annotateError } from '../errors/annotate-error.js';
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

/** The work to load for. */
export interface LoadingWork {
  /** Its name in messages. */
  readonly name: string;
  /** Whether it begins with a request: then its error says that nothing was sent. */
  readonly sends?: boolean;
}

/** Loads a part for a method of the client. Closing the client ends the method. */
export const loadInScope = async <Part>(
  part: LatePart<Part>,
  { name, sends }: LoadingWork,
  { clock, scopes }: LoadingClient,
): Promise<Part> => {
  const createAbortError = () => new AbortError(name);
  const describeProgress = sends ? () => 'Nothing was sent.' : undefined;
  const scope = openScope({
    name,
    describeProgress,
    clock,
    scopes,
    signal: undefined,
    createAbortError,
  });
  try {
    return await raceWithSignal(part.load(), scope.signal);
  } catch (error) {
    if (sends && scope.error) annotateError(scope.error, { requestSent: 'no' });
    throw error;
  } finally {
    scope.close();
  }
};
