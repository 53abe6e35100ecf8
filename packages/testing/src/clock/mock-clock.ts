import type { Duration } from '../shared/duration.js';

/**
 * The mock's time. It is the client's clock too (`clientOptions.clock`), so that back-off and
 * polling move virtual time instead of waiting.
 */
export interface MockClock {
  /**
   * - `auto`: time stands still, and jumps while something sleeps on this clock and no request of
   *   the mock is in flight.
   * - `manual`: time moves only by `advance`, `advanceTo`, `next` and `drain`.
   * - `real`: time flows, as fast as the machine's or faster.
   */
  readonly mode: 'auto' | 'manual' | 'real';
  /** Milliseconds since the Unix epoch. */
  now(): number;
  date(): Date;
  /** ISO 8601, as the API writes times. */
  iso(): string;
  /**
   * A number from 0 up to, but not including, 1, which follows from the mock's seed. The client draws
   * from it how long it backs off, so that time goes by in the same way on every run.
   */
  random(): number;
  /**
   * Resolves after so much of the mock's time: milliseconds, or `'3s'`.
   * @throws the signal's reason as soon as it aborts, and an error when the mock is closed.
   */
  sleep(time: Duration, signal?: AbortSignal): Promise<void>;
  /**
   * Calls `onElapsed` once after `milliseconds`, unless the returned function was called before. In
   * the mode `real` they are the machine's milliseconds, however fast the mock's time flows: a timer
   * guards a request, which takes real time.
   */
  startTimer(milliseconds: number, onElapsed: () => void): () => void;
  /**
   * Runs a piece of the mock's own work (a call that rings, a document that is indexed) later, with
   * the clock at exactly its moment. The returned function takes it back.
   */
  schedule(milliseconds: number, job: () => void): () => void;
  /**
   * Moves time on (`'5m'`, `1_500` ms) and runs all that falls due in order, each at its own moment.
   * What wakes on the way may send requests: time waits for their answers.
   */
  advance(by: Duration): Promise<void>;
  /** Moves time on to a moment, as `advance` does. @throws RangeError when it has passed. */
  advanceTo(at: Moment): Promise<void>;
  /**
   * Moves time on to what is planned next, and runs all that falls due at that moment as `advance`
   * does: a call that rings, a sleeper that wakes, a timeout. Resolves with the moment; with
   * `undefined`, and without moving time, when nothing is planned.
   */
  next(): Promise<Date | undefined>;
  /**
   * Moves time on, as `next` does, until nothing is planned any more.
   * @throws Error when there is no end to it: after 10 000 things.
   */
  drain(): Promise<void>;
  /**
   * What was slept on this clock to the end, in milliseconds, in the order of waking: each back-off,
   * wait for a rate limit and pause between polls, but nothing that was given up. The last 10 000;
   * `reset()` forgets them.
   */
  readonly slept: readonly number[];
}

/** Milliseconds since the epoch, an ISO 8601 date, or one with a time and its offset. */
export type Moment = number | string | Date;
