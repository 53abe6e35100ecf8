import { type ClockDriver, runEntry } from './clock-driver.js';
import { type InFlight, waitForIdle } from './in-flight.js';
import { pauseForTurns } from './real-time.js';
import type { TimeSource } from './time-source.js';
import type { Timeline, TimelineEntry } from './timeline.js';

/**
 * Turns of the event loop to wait before time jumps to a timer. A timer guards work in real time that the
 * mock may not see yet: a request on its way over a socket. Each step over a local socket takes one turn;
 * connecting, sending and receiving take five. The rest is a margin.
 */
const timerGrace = 12;

/** Parts of the auto driver. */
export interface AutoDriverParts {
  readonly time: TimeSource;
  readonly timeline: Timeline;
  readonly inFlight: InFlight;
  /** Called with the error of a job. */
  readonly onFailure: (error: unknown) => void;
  /** Waits in real time before time jumps to a timer. Default: twelve turns of the event loop. */
  readonly letArrive?: (() => Promise<void>) | undefined;
}

/**
 * The driver of the default mode, `auto`: while something sleeps and no unpaused work is in flight, time jumps
 * from one entry of the timeline to the next.
 */
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

/** Whether an entry can run: a request that hangs sleeps until infinity. */
const mayCome = (next: TimelineEntry | undefined): boolean =>
  next !== undefined && next.at < Number.POSITIVE_INFINITY;
