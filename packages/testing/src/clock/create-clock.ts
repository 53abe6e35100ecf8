import { createRandom } from '../shared/random.js';
import { AutoDriver } from './auto-driver.js';
import { FlowingDriver } from './flowing-driver.js';
import type { InFlight } from './in-flight.js';
import { ManualDriver } from './manual-driver.js';
import { FlowingTime, VirtualTime } from './time-source.js';
import { Timeline } from './timeline.js';
import { TimelineClock } from './timeline-clock.js';

/** What a mock's clock is made from. */
export interface ClockSettings {
  readonly mode: 'auto' | 'manual' | 'real';
  /** Milliseconds since the Unix epoch. */
  readonly start: number;
  /** How many times faster than the machine's time flows in the mode `real`. */
  readonly speed: number;
  /** From which chance is made: a whole number. */
  readonly seed: number;
  readonly inFlight: InFlight;
  /** Told when a job failed that nobody awaits. */
  readonly onFailure: (error: unknown) => void;
  readonly warn: (message: string) => void;
  /** See `AutoDriverParts`. */
  readonly letArrive?: () => Promise<void>;
}

/** Makes the clock of one mock. */
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
