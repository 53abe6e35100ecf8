import { LogBudget } from '../../kit/requests/log-budget.js';
import type { LogBounds } from '../../kit/requests/log-entries.js';

/** Most bytes of what the workspaces of a server remember of their requests, together. */
const mostBytes = 256 * 2 ** 20;

/** What the logs of a server are kept by. */
export interface LogSettings {
  /**
   * How many requests each workspace remembers: beyond that the oldest are forgotten. Default: 1 000;
   * fewer where all workspaces together would hold more than 256 MB of bodies.
   */
  readonly maxRequests?: number | undefined;
  /** Prints what the person who serves has to know. */
  readonly print: (line: string) => void;
}

/** Bounds the logs of a server, which would grow until its process has no memory left. */
export class ServedLogs {
  readonly #maxRequests: number;
  readonly #print: (line: string) => void;
  readonly #budget = new LogBudget(mostBytes);

  /** @throws TypeError when the number of requests is not one. */
  constructor({ maxRequests = 1_000, print }: LogSettings) {
    if (!Number.isSafeInteger(maxRequests) || maxRequests < 1) {
      throw new TypeError(`maxRequests is ${maxRequests}. Give a whole number, 1 or more.`);
    }
    this.#maxRequests = maxRequests;
    this.#print = print;
  }

  /** Makes the bounds of one log. It says once that it has forgotten something. */
  createBounds(owner: string): LogBounds {
    let isSaid = false;
    const onForget = () => {
      if (isSaid) return;
      isSaid = true;
      this.#print(
        `The workspace of ${owner} forgets its oldest requests from now on: --max-requests is ${this.#maxRequests}, and all workspaces together remember ${mostBytes / 2 ** 20} MB.`,
      );
    };
    return { maxRequests: this.#maxRequests, budget: this.#budget, onForget };
  }
}
