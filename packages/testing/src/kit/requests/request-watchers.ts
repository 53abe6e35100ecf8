import type { OperationId } from '@voisnap/types/operations';
import { startRealTimer } from '../../clock/real-time.js';
import { AssertionError } from '../../shared/assertion-error.js';
import { type Duration, parseDuration } from '../../shared/duration.js';
import { requireOperationId } from '../../shared/require-operation-id.js';
import { showTimes, writeMessage } from '../../shared/show-value.js';
import { checkExpectation } from './check-expectation.js';
import type { LoggedRequest } from './logged-request.js';
import { listReceived } from './received-requests.js';

/** Options of `requests.waitFor`. */
export interface WaitForOptions {
  /** How many requests of the operation to wait for. Default: 1. */
  readonly times?: number;
  /**
   * How long to wait, in real time. Default: `'4s'`: shorter than the timeout of test runners, so that the
   * failure names the missing request.
   */
  readonly timeout?: Duration;
  /** Ends the wait. */
  readonly signal?: AbortSignal;
}

/** The requests to wait for. */
interface Wanted {
  readonly operationId: OperationId;
  readonly times: number;
  /** Milliseconds of real time. */
  readonly limit: number;
}

/** A wait that is pending. */
interface Watcher {
  readonly check: () => void;
  readonly abandon: (reason: unknown) => void;
}

/** The pending waits for requests. */
export class RequestWatchers {
  readonly #findAll: () => readonly LoggedRequest[];
  readonly #watchers = new Set<Watcher>();
  #closed = false;

  /** @param findAll returns all received requests. */
  constructor(findAll: () => readonly LoggedRequest[]) {
    this.#findAll = findAll;
  }

  /** Resolves with the last request of an operation when enough have come. */
  async wait(operationId: OperationId, options: WaitForOptions): Promise<LoggedRequest> {
    requireOperationId(operationId);
    const known = ['times', 'timeout', 'signal'];
    checkExpectation(options, { known, where: 'requests.waitFor()' });
    const { times = 1, timeout = '4s', signal } = options;
    if (times === 0) {
      throw new TypeError(
        `waitFor() cannot wait for zero requests. To assert that none came: requests.expect('${operationId}', { times: 0 }).`,
      );
    }
    signal?.throwIfAborted();
    return this.#watch({ operationId, times, limit: parseDuration(timeout) }, signal);
  }

  /** Checks all pending waits, after a request came. */
  check(): void {
    for (const { check } of [...this.#watchers]) check();
  }

  /** Ends all waits with an error, including later ones. */
  close(): void {
    this.#closed = true;
    for (const { abandon } of [...this.#watchers]) abandon(createClosedError());
  }

  #watch(wanted: Wanted, signal: AbortSignal | undefined): Promise<LoggedRequest> {
    return new Promise((resolve, reject) => {
      const end = () => {
        stopTimer();
        this.#watchers.delete(watcher);
        signal?.removeEventListener('abort', onAbort);
      };
      const abandon = (reason: unknown) => {
        end();
        reject(reason);
      };
      const check = () => {
        const found = this.#find(wanted);
        if (found.length < wanted.times) return;
        end();
        resolve(found.at(-1) as LoggedRequest);
      };
      const watcher: Watcher = { check, abandon };
      const onAbort = () => abandon(signal?.reason);
      const giveUp = () => abandon(this.#describeTimeout(wanted));
      const stopTimer = startRealTimer(wanted.limit, giveUp, true);
      this.#watchers.add(watcher);
      signal?.addEventListener('abort', onAbort, { once: true });
      check();
      if (this.#closed) abandon(createClosedError());
    });
  }

  #find({ operationId }: Wanted): readonly LoggedRequest[] {
    return this.#findAll().filter((entry) => entry.operationId === operationId);
  }

  #describeTimeout(wanted: Wanted): AssertionError {
    const { operationId, times, limit } = wanted;
    const { length } = this.#find(wanted);
    const count = times === 1 ? '' : ` ${showTimes(times)}`;
    const came = length === 0 ? 'it did not come' : `it came ${showTimes(length)}`;
    const sentence = `Waited for ${operationId}${count}, and ${came} within ${limit} ms (option timeout).`;
    return new AssertionError({
      message: writeMessage(sentence, [listReceived(this.#findAll())]),
      actual: length,
      expected: times,
      operator: 'requests.waitFor',
    });
  }
}

const createClosedError = (): Error =>
  new Error('The mock was closed while it waited for a request.');
