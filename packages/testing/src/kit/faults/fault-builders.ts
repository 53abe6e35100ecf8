import { type Duration, parseDuration } from '../../shared/duration.js';
import { bodyFaults } from './body-faults.js';
import { connectionFaults } from './connection-faults.js';
import { describeFault, type Fault, PlannableFault, requireFault } from './fault.js';
import { responseFaults } from './response-faults.js';

/** Faults of no kind of their own: a delay, one after the operation, and none. */
const otherFaults = {
  /** The request takes so much of the mock's time to arrive, and is then answered as ever. */
  latency(duration: Duration): Fault {
    const milliseconds = parseDuration(duration);
    return new PlannableFault(describeFault('latency', duration), {
      before: async ({ wait }) => {
        await wait.sleep(milliseconds);
        return undefined;
      },
    });
  },

  /**
   * The operation does its work, and the fault happens to its answer: `afterCommit(fault.reset())`
   * loses it.
   * @throws TypeError for `refuse` and `dns`: a request that never arrives does no work.
   */
  afterCommit<Body>(inner: Fault<Body>): Fault<Body> {
    const action = requireFault(inner);
    if (action.connectFailure !== undefined) {
      throw new TypeError(
        `${action.label} fails before the request arrives, so there is no work that it could follow.`,
      );
    }
    return new PlannableFault(describeFault('afterCommit', action), {
      after: async (answer, exchange) => {
        const other = (await action.before(exchange)) ?? answer;
        // Where nothing arrives, the log still tells what would have.
        const lost =
          other.status === 0 && other.transportFault
            ? { transportFault: other.transportFault }
            : {};
        const kept = other.status === 0 ? { ...answer, ...lost } : other;
        const headers = { ...exchange.responseHeaders, ...kept.headers };
        return action.after({ ...kept, headers }, exchange);
      },
    });
  },

  /** Nothing goes wrong: for the requests between two faults of a plan. */
  pass: (): Fault => new PlannableFault(describeFault('pass'), {}),
};

/**
 * Everything that can go wrong with a request. What happens before the operation (a status, a broken
 * connection, `hang`) keeps it from doing its work; what happens to the answer (`truncate`,
 * `wrongShape` …) and all in `afterCommit` lets it.
 *
 * @example
 * ```ts
 * import { fault } from '@voisnap/testing';
 *
 * mock.faults.next('outboundCalls.create', fault.rateLimited({ retryAfter: '2s' }), fault.reset());
 * ```
 */
export const fault: typeof responseFaults &
  typeof connectionFaults &
  typeof bodyFaults &
  typeof otherFaults = {
  ...responseFaults,
  ...connectionFaults,
  ...bodyFaults,
  ...otherFaults,
};
