import type { Duration } from '../shared/duration.js';

/**
 * The mock's time. It is the client's clock too (`clientOptions.clock`), so that back-off and
 * polling move virtual time instead of waiting.
 */
export interface MockClock {
  /**
   * - `auto`: time jumps to the next entry of the timeline while something sleeps on this clock and no work
   *   is in flight; otherwise it stands still.
   * - `manual`: only `advance`, `advanceTo`, `next` and `drain` move time.
   * - `real`: time flows, in real time or faster.
   */
  readonly mode: 'auto' | 'manual' | 'real';
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** The time as a `Date`. */
  date(): Date;
  /** ISO 8601, as the API writes times. */
  iso(): string;
  /**
   * A pseudo-random number from 0 up to, but not including, 1. It depends on the mock's seed. The client
   * uses it for its back-off, so that every run takes the same time.
   */
  random(): number;
  /**
   * Resolves after this much of the mock's time: milliseconds, or `'3s'`.
   * @param time - how long to wait.
   * @param signal - ends the wait early.
   * @throws the signal's reason when it aborts, and an error when the mock is closed.
   */
  sleep(time: Duration, signal?: AbortSignal): Promise<void>;
  /**
   * Calls `onElapsed` once after `milliseconds`, unless the returned function was called before. In the
   * mode `real` these are milliseconds of real time at any speed: a timer guards a request, which takes
   * real time.
   * @param milliseconds - when to call, from now.
   * @param onElapsed - called once.
   */
  startTimer(milliseconds: number, onElapsed: () => void): () => void;
  /**
   * Holds the time until the returned function is called, for work that takes real time and sends no request to the mock.
   * The client calls it while it loads a part of the SDK. `advance` and the like wait meanwhile.
   */
  hold(): () => void;
  /**
   * Runs a job of the mock later (a call rings, a document is indexed), with the clock at exactly that
   * moment. The returned function cancels it.
   * @param milliseconds - when to run, from now.
   * @param job - runs once.
   */
  schedule(milliseconds: number, job: () => void): () => void;
  /**
   * Moves time forward (`'5m'`, `1_500` ms) and runs everything that is due, in order, each at its own
   * moment. Code that wakes on the way may send requests: time waits for their responses.
   */
  advance(by: Duration): Promise<void>;
  /** Moves time to a moment, as `advance` does. @throws RangeError when the moment has passed. */
  advanceTo(at: Moment): Promise<void>;
  /**
   * Moves time to the next event (a call rings, a sleep ends, a timeout) and runs everything that is due
   * then, as `advance` does. Resolves with the moment, or with `undefined` when nothing is scheduled; time
   * does not move then.
   */
  next(): Promise<Date | undefined>;
  /**
   * Moves time, as `next` does, until nothing is scheduled.
   * @throws Error after 10 000 events: something schedules the next one each time.
   */
  drain(): Promise<void>;
  /**
   * Completed sleeps on this clock, in milliseconds, in the order of waking: each back-off, wait for a rate
   * limit and pause between polls, but no aborted sleep. The last 10 000; `reset()` clears them.
   */
  readonly slept: readonly number[];
}

/** Milliseconds since the epoch, an ISO 8601 date, or one with a time and its offset. */
export type Moment = number | string | Date;
