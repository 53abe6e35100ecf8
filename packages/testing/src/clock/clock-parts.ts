import type { Random } from '../shared/random.js';
import type { ClockDriver } from './clock-driver.js';
import type { MockClock } from './mock-clock.js';
import type { TimelineParts } from './run-until.js';

/** What a clock is made from. */
export interface ClockParts extends TimelineParts {
  readonly mode: MockClock['mode'];
  readonly driver: ClockDriver;
  /**
   * How much of the mock's time a timer's millisecond is. A timer guards a request, which takes real
   * time however fast the mock's time flows.
   */
  readonly timerScale: number;
  /** Makes the source of chance anew, as it was at the beginning. */
  readonly createRandom: () => Random;
}
