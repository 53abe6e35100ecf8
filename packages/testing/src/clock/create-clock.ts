import { createRandom } from '../shared/random.js';
import { AutoDriver } from './auto-driver.js';
import { FlowingDriver } from './flowing-driver.js';
import type { InFlight } from './in-flight.js';
import { ManualDriver } from './manual-driver.js';
import { FlowingTime, VirtualTime } from './time-source.js';
import { Timeline } from './timeline.js';
import { TimelineClock } from './timeline-clock.js';

/** Settings of a mock's clock. */
export interface ClockSettings {
  readonly mode: 'auto' | 'manual' | 'real';
  /** Milliseconds since the Unix epoch. */
  readonly start: number;
  /** Speed of the mode `real`: 10 is ten times real time. */
  readonly speed: number;
  /** Seed of `clock.random()`: a whole number. */
  readonly seed: number;
  readonly inFlight: InFlight;
  /** Called with the error of a job. */
  readonly onFailure: (error: unknown) => void;
  readonly warn: (message: string) => void;
  /** See `AutoDriverParts`. */
  readonly letArrive?: () => Promise<void>;
}

/** Creates the clock of one mock, with the driver of its mode. */
export function createClock(settings: ClockSettings): TimelineClock {
  const { mode, start, speed, seed, inFlight, onFailure, warn, letArrive } = settings;
  const timeline = new Timeline();
  const time = mode === 'real' ? new FlowingTime(start, speed) : new VirtualTime(start);
  const drivers = {
    auto: () => new AutoDriver({ time, timeline, inFlight, onFailure, letArrive }),
    manual: () => new ManualDriver(timeline, { warn }),
    real: () => new FlowingDriver({ time, timeline, speed, onFailure }),
  };
  return new TimelineClock({
    mode,
    time,
    timeline,
    inFlight,
    driver: drivers[mode](),
    timerScale: mode === 'real' ? speed : 1,
    createRandom: () => createRandom(seed).fork('clock'),
  });
}
