import { type Duration, parseDuration } from '../shared/duration.js';
import { captureAll, type MockPart, type Restore } from '../shared/mock-part.js';
import type { Random } from '../shared/random.js';
import type { ClockDriver } from './clock-driver.js';
import type { MockClock, Moment } from './mock-clock.js';
import { addTime, assertNotPast, parseMoment, requireReachable } from './moment.js';
import { runAll, runNext, runUntil, type TimelineParts } from './run-until.js';
import { SleepLog, sleepOn } from './sleep.js';
import type { TimelineEntry } from './timeline.js';

/** Parts of a clock. */
export interface ClockParts extends TimelineParts {
  readonly mode: MockClock['mode'];
  readonly driver: ClockDriver;
  /** Milliseconds of the mock's time per millisecond of a timer: the speed in the mode `real`, else 1. */
  readonly timerScale: number;
  /** Creates the source of `random()` in its initial state. */
  readonly createRandom: () => Random;
}

/**
 * The mock's clock. How its parts work together:
 *
 * - `time` is the present moment (`time-source.ts`), `timeline` the future: jobs of the mock, sleepers, timers.
 * - `inFlight` counts requests, deliveries and holds. Virtual time does not move while one is in flight, unless all of
 *   them are paused: they wait for time themselves. In the mode `real` time always flows.
 * - `driver` moves time without a call: `auto-driver.ts` (the default) jumps to the next entry while something
 *   sleeps and no unpaused work is in flight; `flowing-driver.ts` follows real time; `manual-driver.ts` does nothing.
 * - `advance()`, `advanceTo()`, `next()` and `drain()` stop the driver, run entries (`run-until.ts`), then wake it.
 *
 * Drivers and these four run entries by `runEntry` (`clock-driver.ts`), which moves the present to the entry's time.
 */
export class TimelineClock implements MockClock, MockPart {
  readonly #parts: ClockParts;
  readonly #slept = new SleepLog();
  #random: Random;
  #closed = false;
  /** Calls of `advance` and the like under way. Until they end, the driver is stopped. */
  #advancing = 0;

  constructor(parts: ClockParts) {
    this.#parts = parts;
    this.#random = parts.createRandom();
  }

  get mode(): MockClock['mode'] {
    return this.#parts.mode;
  }

  now(): number {
    return this.#parts.time.now();
  }

  date(): Date {
    return new Date(this.now());
  }

  iso(): string {
    return this.date().toISOString();
  }

  random(): number {
    return this.#random.next();
  }

  get slept(): readonly number[] {
    return this.#slept.all;
  }

  async sleep(time: Duration, signal?: AbortSignal): Promise<void> {
    const milliseconds = typeof time === 'string' ? parseDuration(time) : time;
    await this.#wait(milliseconds, signal, this.#parts.inFlight.pauseSleeper());
    this.#slept.add(milliseconds);
  }

  /** Sleeps as `sleep` does, but for the mock itself: `slept` does not list it. */
  async wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    await this.#wait(milliseconds, signal, this.#parts.inFlight.pauseCurrent());
  }

  async #wait(milliseconds: number, signal: AbortSignal | undefined, resume: () => void) {
    try {
      await this.#sleepUntil(addTime(this.now(), milliseconds), signal);
    } finally {
      resume();
    }
  }

  /** Never resolves; rejects as `sleep` does. Time moves as it does for a sleeper. */
  async hang(signal: AbortSignal): Promise<never> {
    await this.#sleepUntil(Number.POSITIVE_INFINITY, signal);
    throw new Error('A sleep until infinity has ended.');
  }

  hold(): () => void {
    return this.#parts.inFlight.begin().end;
  }

  startTimer(milliseconds: number, onElapsed: () => void): () => void {
    const at = addTime(this.now(), milliseconds * this.#parts.timerScale);
    return this.#add({ at, kind: 'timer', run: onElapsed });
  }

  schedule(milliseconds: number, job: () => void): () => void {
    return this.#add({ at: addTime(this.now(), milliseconds), kind: 'job', run: job });
  }

  advance(by: Duration): Promise<void> {
    return this.#advanceTo(requireReachable(this.now() + parseDuration(by)));
  }

  async advanceTo(at: Moment): Promise<void> {
    const target = parseMoment(at);
    assertNotPast(target, this.now());
    await this.#advanceTo(target);
  }

  next(): Promise<Date | undefined> {
    return this.#move(() => runNext(this.#parts));
  }

  drain(): Promise<void> {
    return this.#move(() => runAll(this.#parts));
  }

  /** Goes back to the start and forgets all jobs. Sleepers keep the time that they have left. */
  reset(): void {
    this.#slept.reset();
    this.#random = this.#parts.createRandom();
    this.#goBack();
  }

  /** Captures the present. Restoring it forgets jobs and moves sleepers, as `reset` does. */
  capture(): Restore {
    const [at, random] = [this.now(), this.#random];
    const restore = captureAll([this.#slept, random]);
    return () => {
      restore();
      this.#random = random;
      this.#goBack(at);
    };
  }

  #goBack(at?: number): void {
    const before = this.now();
    this.#parts.time.goBack(at);
    this.#parts.timeline.moveBy(this.now() - before);
    this.#wakeDriver();
  }

  /** Rejects every sleep and stops the clock for good. */
  close(): void {
    this.#closed = true;
    this.#parts.driver.stop();
    for (const { abandon } of this.#parts.timeline.clear()) abandon?.();
  }

  #advanceTo(target: number): Promise<void> {
    return this.#move(async () => {
      await runUntil(target, this.#parts);
      this.#parts.time.moveTo(target);
    });
  }

  /** Moves time with the driver stopped. */
  async #move<Result>(move: () => Promise<Result>): Promise<Result> {
    this.#advancing += 1;
    this.#parts.driver.stop();
    const resume = this.#parts.inFlight.pauseCurrent();
    try {
      return await move();
    } finally {
      resume();
      this.#advancing -= 1;
      this.#wakeDriver();
    }
  }

  #add(entry: TimelineEntry): () => void {
    if (this.#closed) {
      entry.abandon?.();
      return () => {};
    }
    const remove = this.#parts.timeline.add(entry);
    this.#wakeDriver();
    return () => {
      remove();
      this.#wakeDriver();
    };
  }

  #wakeDriver(): void {
    if (!this.#closed && this.#advancing === 0) this.#parts.driver.wake();
  }

  #sleepUntil(at: number, signal: AbortSignal | undefined): Promise<void> {
    return sleepOn((sleeper) => this.#add({ at, kind: 'sleeper', ...sleeper }), signal);
  }
}
