import { type ClockDriver, runEntry } from './clock-driver.js';
import { type InFlight, waitForIdle } from './in-flight.js';
import { pauseForTurns } from './real-time.js';
import type { TimeSource } from './time-source.js';
import type { Timeline, TimelineEntry } from './timeline.js';

/**
 * A timer guards work that goes on in real time, and which the mock may not see yet (a request on
 * its way over a socket). It gets so many turns of the event loop before time jumps past it: each
 * step over a socket of this machine takes one, and connecting, sending and receiving are five.
 */
const timerGrace = 12;

/** What the auto driver works on. */
export interface AutoDriverParts {
  readonly time: TimeSource;
  readonly timeline: Timeline;
  readonly inFlight: InFlight;
  /** Told when a job failed. */
  readonly onFailure: (error: unknown) => void;
  /** Lets real time pass before a timer goes off. Default: twelve turns of the event loop. */
  readonly letArrive?: (() => Promise<void>) | undefined;
}

/** Jumps from one entry of the timeline to the next while something sleeps and all is answered. */
export class AutoDriver implements ClockDriver {
  readonly #parts: AutoDriverParts;
  #running = false;
  #stopped = false;

  constructor(parts: AutoDriverParts) {
    this.#parts = parts;
  }

  wake(): void {
    this.#stopped = false;
    if (this.#running) return;
    this.#running = true;
    void this.#run();
  }

  stop(): void {
    this.#stopped = true;
  }

  async #run(): Promise<void> {
    const { timeline } = this.#parts;
    while (!this.#stopped && timeline.has('sleeper') && mayCome(timeline.next)) await this.#jump();
    this.#running = false;
  }

  async #jump(): Promise<void> {
    const { timeline, inFlight, letArrive = () => pauseForTurns(timerGrace) } = this.#parts;
    await waitForIdle(inFlight);
    const next = timeline.next;
    if (next?.kind === 'timer') {
      await letArrive();
      await waitForIdle(inFlight);
    }
    if (this.#stopped || !next || next !== timeline.next || !timeline.has('sleeper')) return;
    try {
      runEntry(next, this.#parts);
    } catch (error) {
      this.#parts.onFailure(error);
    }
  }
}

/** A request that hangs for ever sleeps until the end of time, which does not come. */
const mayCome = (next: TimelineEntry | undefined): boolean =>
  next !== undefined && next.at < Number.POSITIVE_INFINITY;
