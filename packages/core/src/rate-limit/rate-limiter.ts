import type { Clock } from '../util/clock.js';
import type { AbortSource } from '../util/lazy-signal.js';
import { onAbort } from '../util/on-abort.js';
import { RateLimitWindow } from './rate-limit-window.js';

/** A request that wants to pass. */
export interface QueuedRequest {
  readonly signal: AbortSource;
  /** Asked before it waits: an error, where it had rather fail than wait that long. */
  readonly checkWait: (wait: RateLimitWait) => Error | undefined;
}

/** What a request would wait for. */
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

/** Lets requests of one policy through while there is room in its window, first come, first served. */
export class RateLimiter {
  readonly window: RateLimitWindow = new RateLimitWindow();
  readonly policy: string;
  readonly #clock: Clock;
  readonly #queue = new Set<Waiting>();
  #sleeping: { readonly until: number; readonly controller: AbortController } | undefined;
  #announced = '';

  constructor(policy: string, clock: Clock) {
    this.policy = policy;
    this.#clock = clock;
  }

  /** Requests that wait for their turn. */
  get waiting(): number {
    return this.#queue.size;
  }

  /** Whether no request of the policy waits or is under way. */
  get isIdle(): boolean {
    return this.#queue.size === 0 && this.window.inFlight === 0;
  }

  /** Lets a request through whatever is known. */
  acquireAlways(): void {
    this.window.inFlight += 1;
  }

  /**
   * Lets a request through: now, and then gives nothing, or when there is room.
   *
   * @throws the visitor's refusal, or the reason of its signal. Rejects only, never throws at once.
   */
  acquire(request: QueuedRequest): Promise<void> | undefined {
    if (this.#queue.size > 0) this.update();
    const now = this.#clock.now();
    if (this.#queue.size === 0 && this.window.admit(now)) return undefined;
    const failure = request.checkWait(this.#describeWait(now));
    return failure ? Promise.reject(failure) : this.#enqueue(request);
  }

  /** Takes a request that was let through out of the count, and lets others through in its place. */
  release(): void {
    this.window.inFlight -= 1;
    this.update();
  }

  /** Lets through whom there is room for, and arranges the rest. Called after everything that changes. */
  update(): void {
    // One moment for all of it: a window must not end between the question and the wait for its end.
    const now = this.#clock.now();
    for (const request of this.#queue) {
      if (!this.window.admit(now)) break;
      request.admit();
    }
    if (this.#queue.size > 0) this.#announceWait(now);
    this.#sleepUntilChange(now);
  }

  #enqueue(request: QueuedRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      const leaveQueue = () => {
        stopListening();
        this.#queue.delete(waiting);
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
      this.#queue.add(waiting);
      const stopListening = onAbort(request.signal, () => {
        // Aborted before it came: there is nothing to stop yet.
        this.#queue.delete(waiting);
        reject(request.signal.reason);
        this.update();
      });
      this.update();
    });
  }

  /** Asks those who wait again when the wait turns out to be another one. */
  #announceWait(now: number): void {
    const wait = this.#describeWait(now);
    const announced = `${wait.resetAt} ${wait.waitMs === undefined}`;
    if (announced === this.#announced) return;
    this.#announced = announced;
    for (const request of this.#queue) {
      const failure = request.checkWait(wait);
      if (failure) request.reject(failure);
    }
  }

  #describeWait(now: number): RateLimitWait {
    const remaining = this.window.findRemaining(now) ?? 0;
    const { limit, resetAt } = this.window;
    const waitMs = remaining > 0 || resetAt === undefined ? undefined : resetAt - now;
    return { policy: this.policy, limit, remaining, resetAt, waitMs };
  }

  /** One sleep for all who wait: until there may be room, or nobody waits any more. */
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
      for (const request of this.#queue) request.reject(reason);
    };
    const milliseconds = Math.max(0, until - now);
    this.#clock.sleep(milliseconds, sleeping.controller.signal).then(wake, fail);
  }
}
