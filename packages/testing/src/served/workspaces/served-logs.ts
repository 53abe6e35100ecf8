import { LogBudget } from '../../kit/requests/log-budget.js';
import type { LogBounds } from '../../kit/requests/log-entries.js';

/** Limit for the logged requests of all workspaces together, in bytes. */
const mostBytes = 256 * 2 ** 20;

/** Limits of the logs of a server. */
export interface LogSettings {
  /**
   * How many requests each workspace remembers. Beyond that, the oldest are forgotten. Default: 1 000, or
   * fewer when all workspaces together hold more than 256 MB of bodies.
   */
  readonly maxRequests?: number | undefined;
  /** Prints a line for the person who serves. */
  readonly print: (line: string) => void;
}

/** Limits the logs of a server, which would otherwise grow until the process runs out of memory. */
export class ServedLogs {
  readonly #maxRequests: number;
  readonly #print: (line: string) => void;
  readonly #budget = new LogBudget(mostBytes);

  /** @throws TypeError when `maxRequests` is not a whole number above 0. */
  constructor({ maxRequests = 1_000, print }: LogSettings) {
    if (!Number.isSafeInteger(maxRequests) || maxRequests < 1) {
      throw new TypeError(`maxRequests is ${maxRequests}. Pass a whole number, 1 or more.`);
    }
    this.#maxRequests = maxRequests;
    this.#print = print;
  }

  /** Makes the limits of one log, which prints once that it forgets requests. */
  createBounds(owner: string): LogBounds {
    let isSaid = false;
    const onForget = () => {
      if (isSaid) return;
      isSaid = true;
      this.#print(
        `The log of the workspace of ${owner} is full and now drops its oldest requests: --max-requests is ${this.#maxRequests}, and all logs together keep ${mostBytes / 2 ** 20} MB.`,
      );
    };
    return { maxRequests: this.#maxRequests, budget: this.#budget, onForget };
  }
}
