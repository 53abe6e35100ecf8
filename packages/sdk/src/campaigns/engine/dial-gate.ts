import { type Clock, VoisnapError } from '@voisnap/core';
import { ChangeNotice } from './change-notice.js';

/** Longest wait after failures, in milliseconds. */
const longestBackoff = 60_000;
/** Longest single sleep, in milliseconds: timers cannot wait longer than 24.8 days. */
const longestSleep = 86_400_000;
/** Failures in a row after which the API counts as out of reach: fewer while it has not responded once. */
const mostFailures = { beforeResponse: 6, afterResponse: 12 };

/** A request that has not been sent. */
export interface RequestWatch {
  /** Aborts when the run is paused or stopped, until `release` is called. */
  readonly signal: AbortSignal;
  /** Whether the request was called back. */
  readonly calledBack: boolean;
  /** @throws when the request must not be sent now. */
  readonly check: () => void;
  /** Lets the request be completed, whatever happens to the run. */
  readonly release: () => void;
}

/** Decides when requests may be sent: not while the run is paused, while the API asks to wait, or after the run was stopped. */
export class DialGate {
  readonly #clock: Clock;
  readonly #changes = new ChangeNotice();
  readonly #stop = new AbortController();
  readonly #waiting = new Set<AbortController>();
  #paused = false;
  #opensAt = 0;
  #failures = 0;
  #rounds = 0;
  #epoch = 0;
  #responded = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Aborts when the run is stopped. Its reason is why. */
  get stopped(): AbortSignal {
    return this.#stop.signal;
  }

  /** Changes with each failure that counts. */
  get epoch(): number {
    return this.#epoch;
  }

  get paused(): boolean {
    return this.#paused;
  }

  /** Whether a request that waits inside of the client may leave now. */
  get open(): boolean {
    return !this.#paused && !this.stopped.aborted;
  }

  setPaused(paused: boolean): void {
    this.#paused = paused;
    if (paused) this.#callBack();
    this.#changes.notify();
  }

  /** Stops the run for good. The first reason counts. */
  stop(reason: unknown): void {
    if (this.stopped.aborted) return;
    this.#stop.abort(reason);
    this.#callBack();
    this.#changes.notify();
  }

  /** Waits until a request may be sent. Returns `false` when the run was stopped. */
  async pass(): Promise<boolean> {
    while (!this.stopped.aborted) {
      const wait = this.#opensAt - this.#clock.now();
      if (!this.#paused && wait <= 0) return true;
      if (this.#paused) await this.#changes.next();
      else await this.#changes.sleep(this.#clock, Math.min(wait, longestSleep));
    }
    return false;
  }

  /** Watches a request that waits inside of the client: it is called back when the run is paused or stopped. */
  watch(): RequestWatch {
    const controller = new AbortController();
    this.#waiting.add(controller);
    if (!this.open) this.#callBack();
    return {
      signal: controller.signal,
      get calledBack() {
        return controller.signal.aborted;
      },
      check: () => {
        if (controller.signal.aborted || !this.open) throw this.#callBackNow(controller);
      },
      release: () => void this.#waiting.delete(controller),
    };
  }

  /** Notes a request that the API carried out or refused for good. */
  noteResponse(): void {
    this.#responded = true;
    this.#failures = 0;
    this.#rounds = 0;
  }

  /** Notes that the API asks to come back, after so many milliseconds if it says so. That is not a failure. */
  noteBusy(epoch: number, milliseconds = 0): void {
    this.#responded = true;
    this.#failures = 0;
    this.#countRound(epoch);
    this.#keepBack(Math.max(milliseconds, this.#backoff(this.#rounds)));
  }

  /**
   * Notes a request that got no usable response. Requests that failed together count once.
   *
   * @param epoch The gate's `epoch` when the request was begun.
   * @returns whether the API counts as out of reach.
   */
  noteFailure(epoch: number): boolean {
    if (this.#countRound(epoch)) {
      this.#failures += 1;
      // A single failure keeps nothing back: the next request shows whether there is an outage.
      this.#keepBack(this.#backoff(this.#rounds - 1));
    }
    const { beforeResponse, afterResponse } = mostFailures;
    return this.#failures >= (this.#responded ? afterResponse : beforeResponse);
  }

  /** Counts a failure, unless another one was counted since its request was begun. */
  #countRound(epoch: number): boolean {
    if (epoch !== this.#epoch) return false;
    this.#epoch += 1;
    this.#rounds += 1;
    return true;
  }

  #keepBack(milliseconds: number): void {
    this.#opensAt = Math.max(this.#opensAt, this.#clock.now() + milliseconds);
    this.#changes.notify();
  }

  /** Half of an exponential back-off and a random part of the other half, in milliseconds; 0 for no round. */
  #backoff(rounds: number): number {
    if (rounds === 0) return 0;
    const full = Math.min(longestBackoff, 500 * 2 ** (rounds - 1));
    const random = this.#clock.random?.() ?? Math.random();
    return Math.ceil((full / 2) * (1 + random));
  }

  #callBackNow(controller: AbortController): Error {
    this.#waiting.delete(controller);
    controller.abort();
    return new VoisnapError('The run was paused or stopped before this request was sent.');
  }

  /** Calls back the requests that have not been sent. */
  #callBack(): void {
    for (const controller of this.#waiting) controller.abort();
    this.#waiting.clear();
  }
}
