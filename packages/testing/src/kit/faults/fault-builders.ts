import { type Duration, parseDuration } from '../../shared/duration.js';
import { bodyFaults } from './body-faults.js';
import { connectionFaults } from './connection-faults.js';
import { describeFault, type Fault, PlannableFault, requireFault } from './fault.js';
import { responseFaults } from './response-faults.js';

/** The other faults: a delay, a fault after the operation, and none. */
const otherFaults = {
  /** The request takes this long to arrive, in the mock's time, and is then handled as usual. */
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
   * The operation does its work, and the fault applies to its response: `afterCommit(fault.reset())`
   * loses the response.
   * @throws TypeError for `refuse` and `dns`: a request that never arrives does no work.
   */
  afterCommit<Body>(inner: Fault<Body>): Fault<Body> {
    const action = requireFault(inner);
    if (action.connectFailure !== undefined) {
      throw new TypeError(
        `${action.label} fails before the request arrives, so it cannot follow completed work.`,
      );
    }
    return new PlannableFault(describeFault('afterCommit', action), {
      after: async (response, exchange) => {
        const other = (await action.before(exchange)) ?? response;
        // The log shows the response that the client does not receive.
        const lost =
          other.status === 0 && other.transportFault
            ? { transportFault: other.transportFault }
            : {};
        const kept = other.status === 0 ? { ...response, ...lost } : other;
        const headers = { ...exchange.responseHeaders, ...kept.headers };
        return action.after({ ...kept, headers }, exchange);
      },
    });
  },

  /** No fault: for the requests between two faults of a plan. */
  pass: (): Fault => new PlannableFault(describeFault('pass'), {}),
};

/**
 * All faults. A fault before the operation (a status, a broken connection, `hang`) keeps it from doing its
 * work. A fault of the response (`truncate`, `wrongShape` …) and any fault in `afterCommit` lets it.
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
