import { LatePart } from '../late/late-part.js';
import type { AbortSource } from '../util/lazy-signal.js';
import { raceWithSignal } from '../util/race-with-signal.js';
import type { PacedCall } from './check-rate-limit-wait.js';
import type { PacedPolicy, RateLimitQueue } from './rate-limit-queue.js';
import { RateLimitWindow } from './rate-limit-window.js';

const pacing = /* @__PURE__ */ new LatePart(() => import('../late/pacing.js'), 'rate limits');

/** What the limiters of a client share. */
export type LimiterParts = Pick<PacedPolicy, 'clock' | 'log'>;

/** Lets requests of one policy through, in order, while its window has room. */
export class RateLimiter {
  readonly window: RateLimitWindow = new RateLimitWindow();
  readonly policy: string;
  readonly #parts: LimiterParts;
  /** Opened for the first request that has to wait. */
  #queue: RateLimitQueue | undefined;
  #opening: Promise<RateLimitQueue> | undefined;
  /** How many requests wait for the queue to open. */
  #arriving = 0;

  constructor(policy: string, parts: LimiterParts) {
    this.policy = policy;
    this.#parts = parts;
  }

  /** How many requests wait for their turn. */
  get waiting(): number {
    return this.#arriving + (this.#queue?.size ?? 0);
  }

  /** Whether no request of the policy waits or is under way. */
  get isIdle(): boolean {
    return this.waiting === 0 && this.window.inFlight === 0;
  }

  /** Lets a request through without regard to the limit. */
  acquireAlways(): void {
    this.window.inFlight += 1;
  }

  /**
   * Lets a request through when the window has room. Returns `undefined` when it has room now.
   *
   * @throws the error of a call that may not wait so long, or the reason of the signal; always as a rejection.
   */
  acquire(call: PacedCall, signal: AbortSource): Promise<void> | undefined {
    if (this.#arriving === 0) {
      if (this.#queue) return this.#queue.enter(call, signal);
      if (this.window.admit(this.#parts.clock.now())) return undefined;
    }
    this.#arriving += 1;
    // All wait for one promise, which settles them in the order in which they came.
    this.#opening ??= this.#openQueue();
    return raceWithSignal(this.#opening, signal).then(
      (queue) => {
        this.#arriving -= 1;
        return queue.enter(call, signal);
      },
      (reason: unknown) => {
        this.#arriving -= 1;
        throw reason;
      },
    );
  }

  /** Releases a request's place, and admits waiting requests. */
  release(): void {
    this.window.inFlight -= 1;
    this.update();
  }

  /** Admits as many waiting requests as the window has room for. Called after each change. */
  update(): void {
    this.#queue?.update();
  }

  async #openQueue(): Promise<RateLimitQueue> {
    try {
      const { RateLimitQueue } = await pacing.load();
      const { policy, window } = this;
      this.#queue ??= new RateLimitQueue({ ...this.#parts, policy, window });
      return this.#queue;
    } finally {
      this.#opening = undefined;
    }
  }
}
