import type { Log } from '../logging/create-log.js';
import type { Clock } from '../util/clock.js';
import type { AbortSource } from '../util/lazy-signal.js';
import { LinkedList } from '../util/linked-list.js';
import { onAbort } from '../util/on-abort.js';
import { checkRateLimitWait, type PacedCall, type RateLimitWait } from './check-rate-limit-wait.js';
import type { RateLimitWindow } from './rate-limit-window.js';

/** The policy whose requests wait, and its window. */
export interface PacedPolicy {
  readonly clock: Clock;
  readonly log: Log;
  readonly policy: string;
  readonly window: RateLimitWindow;
}

/** A call that asks for its turn. */
interface Asked {
  readonly call: PacedCall;
  /** Whether a line says that it waits. */
  isLogged: boolean;
}

interface Waiting {
  readonly asked: Asked;
  readonly admit: () => void;
  readonly reject: (reason: unknown) => void;
}

/** The requests of one policy that wait until its window has room, in the order in which they came. */
export class RateLimitQueue {
  readonly #paced: PacedPolicy;
  readonly #waiting = new LinkedList<Waiting>();
  #sleeping: { readonly until: number; readonly controller: AbortController } | undefined;
  #checkedWait = '';

  constructor(paced: PacedPolicy) {
    this.#paced = paced;
  }

  get size(): number {
    return this.#waiting.size;
  }

  /**
   * Makes a request wait. Returns `undefined` when the window has room now.
   *
   * @throws the error of a call that may not wait so long, or the reason of the signal; always as a rejection.
   */
  enter(call: PacedCall, signal: AbortSource): Promise<void> | undefined {
    const { clock, window } = this.#paced;
    if (this.size > 0) this.update();
    const now = clock.now();
    if (this.size === 0 && window.admit(now)) return undefined;
    const asked = { call, isLogged: false };
    const failure = this.#check(asked, this.#describeWait(now));
    return failure ? Promise.reject(failure) : this.#enqueue(asked, signal);
  }

  /** Admits as many requests as the window has room for. Called after each change. */
  update(): void {
    if (this.size === 0 && !this.#sleeping) return;
    const { clock, window } = this.#paced;
    // One moment for all steps: the window must not end between the check and the sleep.
    const now = clock.now();
    for (let { first } = this.#waiting; first && window.admit(now); { first } = this.#waiting) {
      first.admit();
    }
    if (this.size > 0) this.#checkWaits(now);
    this.#sleepUntilChange(now);
  }

  #enqueue(asked: Asked, signal: AbortSource): Promise<void> {
    return new Promise((resolve, reject) => {
      const leaveQueue = () => {
        stopListening();
        this.#waiting.remove(link);
      };
      const link = this.#waiting.add({
        asked,
        admit: () => {
          leaveQueue();
          resolve();
        },
        reject: (reason) => {
          leaveQueue();
          reject(reason);
        },
      });
      const stopListening = onAbort(signal, () => {
        // It may be aborted already, before `stopListening` exists.
        this.#waiting.remove(link);
        reject(signal.reason);
        this.update();
      });
      this.update();
    });
  }

  /** Checks the waiting requests again when the wait has changed. */
  #checkWaits(now: number): void {
    const wait = this.#describeWait(now);
    const wanted = `${wait.resetAt} ${wait.waitMs === undefined}`;
    if (wanted === this.#checkedWait) return;
    this.#checkedWait = wanted;
    this.#waiting.forEach(({ asked, reject }) => {
      const failure = this.#check(asked, wait);
      if (failure) reject(failure);
    });
  }

  /** Returns the error of a call that may not wait so long. Writes one line at `info` for a call that waits. */
  #check(asked: Asked, wait: RateLimitWait): Error | undefined {
    const { clock, log } = this.#paced;
    const failure = checkRateLimitWait(wait, asked.call, clock.now());
    if (failure || wait.waitMs === undefined || asked.isLogged) return failure;
    asked.isLogged = true;
    if (!log.isEnabled('info')) return undefined;
    const { method, id: operationId } = asked.call.operation;
    const { policy, waitMs } = wait;
    const line = `${method} ${operationId}: the rate limit ${policy} is used up, waits ${waitMs} ms`;
    log.write('info', line, { operationId, policy, waitMs });
    return undefined;
  }

  #describeWait(now: number): RateLimitWait {
    const { policy, window } = this.#paced;
    const remaining = window.findRemaining(now) ?? 0;
    const { limit, resetAt } = window;
    const waitMs = remaining > 0 || resetAt === undefined ? undefined : resetAt - now;
    return { policy, limit, remaining, resetAt, waitMs };
  }

  /** Sleeps once for all waiting requests, until there may be room or no request waits. */
  #sleepUntilChange(now: number): void {
    const until = this.size > 0 ? this.#paced.window.nextChangeAt : undefined;
    if (this.#sleeping?.until === until) return;
    this.#sleeping?.controller.abort();
    this.#sleeping = undefined;
    if (until === undefined) return;
    const sleeping = { until, controller: new AbortController() };
    this.#sleeping = sleeping;
    const wake = () => {
      if (this.#sleeping !== sleeping) return;
      this.#sleeping = undefined;
      this.update();
    };
    const fail = (reason: unknown) => {
      if (this.#sleeping !== sleeping) return;
      this.#sleeping = undefined;
      for (const request of this.#waiting.drain()) request.reject(reason);
    };
    const milliseconds = Math.max(0, until - now);
    this.#paced.clock.sleep(milliseconds, sleeping.controller.signal).then(wake, fail);
  }
}
