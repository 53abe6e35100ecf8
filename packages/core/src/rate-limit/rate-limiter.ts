import type { Clock } from '../util/clock.js';
import type { AbortSource } from '../util/lazy-signal.js';
import { LinkedList } from '../util/linked-list.js';
import { onAbort } from '../util/on-abort.js';
import { RateLimitWindow } from './rate-limit-window.js';

/** A request that asks the limiter for its turn. */
export interface QueuedRequest {
  readonly signal: AbortSource;
  /** Called before the request waits. Return an error to fail instead of waiting. */
  readonly checkWait: (wait: RateLimitWait) => Error | undefined;
}

/** Why a request would wait, and how long. */
export interface RateLimitWait {
  readonly policy: string;
  readonly limit: number | undefined;
  readonly remaining: number;
  /** When the window ends, on the client's clock. */
  readonly resetAt: number | undefined;
  /** Milliseconds until then; `undefined` while it depends on requests in flight. */
  readonly waitMs: number | undefined;
}

interface Waiting extends QueuedRequest {
  readonly admit: () => void;
  readonly reject: (reason: unknown) => void;
}

/** Lets requests of one policy through, in order, while its window has room. */
export class RateLimiter {
  readonly window: RateLimitWindow = new RateLimitWindow();
  readonly policy: string;
  readonly #clock: Clock;
  readonly #queue = new LinkedList<Waiting>();
  #sleeping: { readonly until: number; readonly controller: AbortController } | undefined;
  #checkedWait = '';

  constructor(policy: string, clock: Clock) {
    this.policy = policy;
    this.#clock = clock;
  }

  /** How many requests wait for their turn. */
  get waiting(): number {
    return this.#queue.size;
  }

  /** Whether no request of the policy waits or is under way. */
  get isIdle(): boolean {
    return this.#queue.size === 0 && this.window.inFlight === 0;
  }

  /** Lets a request through without regard to the limit. */
  acquireAlways(): void {
    this.window.inFlight += 1;
  }

  /**
   * Lets a request through when the window has room. Returns `undefined` when it has room now.
   *
   * @throws the error of `checkWait`, or the reason of the signal; always as a rejection.
   */
  acquire(request: QueuedRequest): Promise<void> | undefined {
    if (this.#queue.size > 0) this.update();
    const now = this.#clock.now();
    if (this.#queue.size === 0 && this.window.admit(now)) return undefined;
    const failure = request.checkWait(this.#describeWait(now));
    return failure ? Promise.reject(failure) : this.#enqueue(request);
  }

  /** Releases a request's place, and admits waiting requests. */
  release(): void {
    this.window.inFlight -= 1;
    this.update();
  }

  /** Admits as many waiting requests as the window has room for. Called after each change. */
  update(): void {
    if (this.#queue.size === 0 && !this.#sleeping) return;
    // One moment for all steps: the window must not end between the check and the sleep.
    const now = this.#clock.now();
    for (let { first } = this.#queue; first && this.window.admit(now); { first } = this.#queue) {
      first.admit();
    }
    if (this.#queue.size > 0) this.#checkWaits(now);
    this.#sleepUntilChange(now);
  }

  #enqueue(request: QueuedRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      const leaveQueue = () => {
        stopListening();
        this.#queue.remove(link);
      };
      const waiting: Waiting = {
        ...request,
        admit: () => {
          leaveQueue();
          resolve();
        },
        reject: (reason) => {
          leaveQueue();
          reject(reason);
        },
      };
      const link = this.#queue.add(waiting);
      const stopListening = onAbort(request.signal, () => {
        // It may be aborted already, before `stopListening` exists.
        this.#queue.remove(link);
        reject(request.signal.reason);
        this.update();
      });
      this.update();
    });
  }

  /** Calls `checkWait` of the waiting requests again when the wait has changed. */
  #checkWaits(now: number): void {
    const wait = this.#describeWait(now);
    const wanted = `${wait.resetAt} ${wait.waitMs === undefined}`;
    if (wanted === this.#checkedWait) return;
    this.#checkedWait = wanted;
    this.#queue.forEach((request) => {
      const failure = request.checkWait(wait);
      if (failure) request.reject(failure);
    });
  }

  #describeWait(now: number): RateLimitWait {
    const remaining = this.window.findRemaining(now) ?? 0;
    const { limit, resetAt } = this.window;
    const waitMs = remaining > 0 || resetAt === undefined ? undefined : resetAt - now;
    return { policy: this.policy, limit, remaining, resetAt, waitMs };
  }

  /** Sleeps once for all waiting requests, until there may be room or no request waits. */
  #sleepUntilChange(now: number): void {
    const until = this.#queue.size > 0 ? this.window.nextChangeAt : undefined;
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
      this.#queue.drain((request) => request.reject(reason));
    };
    const milliseconds = Math.max(0, until - now);
    this.#clock.sleep(milliseconds, sleeping.controller.signal).then(wake, fail);
  }
}
