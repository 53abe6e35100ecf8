import { type Duration, parseDuration } from '../shared/duration.js';
import { captureAll, type MockPart, type Restore } from '../shared/mock-part.js';
import type { Random } from '../shared/random.js';
import type { ClockParts } from './clock-parts.js';
import { describeEndlessDrain } from './endless-drain.js';
import type { MockClock, Moment } from './mock-clock.js';
import { parseMoment, requireReachable } from './moment.js';
import { findNextMoment, runUntil } from './run-until.js';
import { SleepLog } from './sleep-log.js';
import { sleepOn } from './sleep-on.js';
import type { TimelineEntry } from './timeline.js';

/** How much `drain` runs before it says that there is no end to it. */
const longestDrain = 10_000;

/** The mock's clock: a present, a timeline of what is to come, and a driver that moves them. */
export class TimelineClock implements MockClock, MockPart {
  readonly #parts: ClockParts;
  readonly #slept = new SleepLog();
  #random: Random;
  #closed = false;
  /** Calls of `advance` and the like under way: meanwhile they alone move time. */
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

  /** Sleeps as `sleep` does, on the mock's own behalf: `slept` does not tell of it. */
  async wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    await this.#wait(milliseconds, signal, this.#parts.inFlight.pauseCurrent());
  }

  async #wait(milliseconds: number, signal: AbortSignal | undefined, resume: () => void) {
    try {
      const at = this.#momentIn(milliseconds);
      await sleepOn((sleeper) => this.#add({ at, kind: 'sleeper', ...sleeper }), signal);
    } finally {
      resume();
    }
  }

  /** Never resolves, and rejects as `sleep` does. Meanwhile time goes on, as it does for a sleeper. */
  async hang(signal: AbortSignal): Promise<never> {
    const at = Number.POSITIVE_INFINITY;
    await sleepOn((sleeper) => this.#add({ at, kind: 'sleeper', ...sleeper }), signal);
    throw new Error('Infinity has come.');
  }

  startTimer(milliseconds: number, onElapsed: () => void): () => void {
    const at = this.#momentIn(milliseconds * this.#parts.timerScale);
    return this.#add({ at, kind: 'timer', run: onElapsed });
  }

  schedule(milliseconds: number, job: () => void): () => void {
    return this.#add({ at: this.#momentIn(milliseconds), kind: 'job', run: job });
  }

  advance(by: Duration): Promise<void> {
    return this.#advanceTo(requireReachable(this.now() + parseDuration(by)));
  }

  async advanceTo(at: Moment): Promise<void> {
    const target = parseMoment(at);
    if (target < this.now()) {
      throw new RangeError(
        `The clock cannot go back: it is ${this.iso()}, and was to move to ${new Date(target).toISOString()}.`,
      );
    }
    await this.#advanceTo(requireReachable(target));
  }

  next(): Promise<Date | undefined> {
    return this.#move(async () => {
      const at = await findNextMoment(this.#parts);
      if (at === undefined) return undefined;
      await runUntil(at, this.#parts);
      return new Date(at);
    });
  }

  drain(): Promise<void> {
    let ran = 0;
    return this.#move(() =>
      runUntil(Number.MAX_VALUE, this.#parts, ({ kind }) => {
        if (ran === longestDrain) throw describeEndlessDrain(kind, { ran, until: this.iso() });
        ran += 1;
      }),
    );
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

  /** Ends every sleep with an error; nothing happens on this clock any more. */
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

  /** Moves time, which nothing else does meanwhile. */
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

  #momentIn(milliseconds: number): number {
    if (Number.isFinite(milliseconds)) return this.now() + Math.max(milliseconds, 0);
    throw new TypeError(`The clock cannot wait ${milliseconds} ms: give a finite number.`);
  }
}
