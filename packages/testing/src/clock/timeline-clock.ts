import { type ClockDriver, runEntry } from './clock-driver.js';
import { type Duration, parseDuration } from './duration.js';
import { type InFlight, settle } from './in-flight.js';
import type { MockClock, Moment } from './mock-clock.js';
import { parseMoment } from './moment.js';
import { sleepOn } from './sleep-on.js';
import type { TimeSource } from './time-source.js';
import type { Timeline, TimelineEntry } from './timeline.js';

/** What a clock is made from. */
export interface ClockParts {
  readonly mode: MockClock['mode'];
  readonly time: TimeSource;
  readonly timeline: Timeline;
  readonly inFlight: InFlight;
  readonly driver: ClockDriver;
  /**
   * How much of the mock's time a timer's millisecond is. A timer guards a request, which takes real
   * time however fast the mock's time flows.
   */
  readonly timerScale: number;
}

/** The mock's clock: a present, a timeline of what is to come, and a driver that moves them. */
export class TimelineClock implements MockClock {
  readonly #parts: ClockParts;
  #closed = false;
  /** Calls of `advance` under way: meanwhile they alone move time. */
  #advancing = 0;

  constructor(parts: ClockParts) {
    this.#parts = parts;
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

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    const at = this.#momentIn(milliseconds);
    const resume = this.#parts.inFlight.pauseCurrent();
    try {
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
    return this.#advanceTo(this.now() + parseDuration(by));
  }

  async advanceTo(at: Moment): Promise<void> {
    const target = parseMoment(at);
    if (target < this.now()) {
      throw new RangeError(
        `The clock cannot go back: it is ${this.iso()}, and was to move to ${new Date(target).toISOString()}.`,
      );
    }
    await this.#advanceTo(target);
  }

  /** Goes back to the start and forgets all jobs. What sleeps keeps the time that it has left. */
  restart(): void {
    const before = this.now();
    this.#parts.time.restart();
    this.#parts.timeline.restart(this.now() - before);
    this.#wakeDriver();
  }

  /** Ends every sleep with an error; nothing happens on this clock any more. */
  close(): void {
    this.#closed = true;
    this.#parts.driver.stop();
    for (const { abandon } of this.#parts.timeline.clear()) abandon?.();
  }

  async #advanceTo(target: number): Promise<void> {
    this.#advancing += 1;
    this.#parts.driver.stop();
    const resume = this.#parts.inFlight.pauseCurrent();
    try {
      await this.#runUntil(target);
      this.#parts.time.moveTo(target);
    } finally {
      resume();
      this.#advancing -= 1;
      this.#wakeDriver();
    }
  }

  async #runUntil(target: number): Promise<void> {
    const { inFlight, timeline } = this.#parts;
    await settle(inFlight);
    for (let next = timeline.next; next && next.at <= target; next = timeline.next) {
      runEntry(next, this.#parts);
      if (next.kind !== 'job' || inFlight.busy) await settle(inFlight);
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
