import { annotateError } from '../errors/annotate-error.js';
import { AbortError } from '../errors/client-errors.js';
import type { VoisnapError } from '../errors/voisnap-error.js';
import type { LatePart } from '../late/late-part.js';
import { isSignal } from '../options/option-checks.js';
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
  /** Its options. They are not checked yet: the part does that. */
  readonly options: { readonly signal?: unknown } | undefined;
  /** Whether it begins with a request: then its error says that nothing was sent. */
  readonly sends?: boolean;
}

/** Loads a part for a method of the client. Its signal and closing the client end the method. */
export const loadInScope = async <Part>(
  part: LatePart<Part>,
  { name, options, sends }: LoadingWork,
  { clock, scopes }: LoadingClient,
): Promise<Part> => {
  const signal = options?.signal;
  const scope = openScope({
    name,
    describeProgress: sends ? () => 'Nothing was sent.' : undefined,
    clock,
    scopes,
    signal: isSignal(signal) ? signal : undefined,
    createAbortError: (cause) =>
      new AbortError(`The signal aborted ${name}.${sends ? ' Nothing was sent.' : ''}`, { cause }),
  });
  try {
    return await raceWithSignal(part.load(), scope.signal);
  } catch (error) {
    if (sends) annotateError(error as VoisnapError, { requestSent: 'no' });
    throw error;
  } finally {
    scope.close();
  }
};
