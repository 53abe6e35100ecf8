import type { Moment } from '../clock/mock-clock.js';
import { defaultStart, parseMoment } from '../clock/moment.js';
import type { Seed } from '../emulator/state/seed.js';
import type { AuthMode } from '../http/authenticate.js';
import type { RateLimitSetting } from '../http/rate-limiter.js';
import type { LogLevel } from '../kit/requests/describe-request.js';
import { assertKnownNames } from '../shared/assert-known-names.js';
import { showValue } from '../shared/show-value.js';

/** The mode of the mock's clock; see `MockClock.mode`. `speed`: how many times faster than real time. */
export type ClockOption =
  | 'auto'
  | 'manual'
  | 'real'
  | { readonly real: true; readonly speed: number };

/** Options of a mock. All have defaults. */
export interface VoisnapMockOptions {
  /** Seed of ids, fixtures and all random values, a whole number. Default: 1. */
  readonly seed?: number;
  /**
   * The start of the mock's time. Default: 2025-06-16T09:00:00Z, so that all runs are the same; with a real
   * clock, now.
   */
  readonly now?: Moment;
  /** Default: `'auto'`. */
  readonly clock?: ClockOption;
  /** The entities to store at the start. Default: none. */
  readonly data?: Seed;
  /** Rate limits. Default: `false`: the headers are sent, but never a 429. */
  readonly rateLimit?: RateLimitSetting;
  /** Which credentials are valid: only the mock's own keys (`'enforce'`, default), or any (`'any-key'`). */
  readonly auth?: AuthMode;
  /** A request that matches no operation gets a 404. With `'throw'` (default), `verify()` throws too. */
  readonly onUnmatched?: 'throw' | '404';
  /** Which requests are printed to standard error. Default: `'silent'`. */
  readonly log?: LogLevel;
}

/** The options after checks and defaults. */
export interface ResolvedMockOptions {
  readonly seed: number;
  /** Milliseconds since the epoch. */
  readonly start: number;
  readonly mode: 'auto' | 'manual' | 'real';
  readonly speed: number;
  readonly data: Seed | undefined;
  readonly rateLimit: RateLimitSetting;
  readonly auth: AuthMode;
  readonly onUnmatched: 'throw' | '404';
  readonly log: LogLevel;
}

const known = [
  'seed',
  'now',
  'clock',
  'data',
  'rateLimit',
  'auth',
  'onUnmatched',
  'log',
] as const satisfies readonly (keyof VoisnapMockOptions)[];

/**
 * Checks a mock's options and fills in the defaults.
 * @throws TypeError when an option is unknown or its value is invalid.
 */
export function resolveMockOptions(options: VoisnapMockOptions): ResolvedMockOptions {
  assertKnownNames(options, known, 'createVoisnapMock');
  const { seed = 1, now, data, rateLimit = false } = options;
  if (!Number.isSafeInteger(seed)) throw wrongValue('seed', seed, 'a whole number');
  const { mode, speed } = resolveClock(options.clock ?? 'auto');
  const flows = mode === 'real';
  return {
    seed,
    start: now === undefined ? (flows ? Date.now() : defaultStart) : parseMoment(now),
    mode,
    speed,
    data,
    rateLimit: checkRateLimit(rateLimit),
    auth: oneOf('auth', options.auth ?? 'enforce', ['enforce', 'any-key']),
    onUnmatched: oneOf('onUnmatched', options.onUnmatched ?? 'throw', ['throw', '404']),
    log: oneOf('log', options.log ?? 'silent', ['silent', 'failures', 'all']),
  };
}

function resolveClock(clock: ClockOption): Pick<ResolvedMockOptions, 'mode' | 'speed'> {
  if (typeof clock === 'object' && clock?.real === true) {
    assertKnownNames(clock, ['real', 'speed'], 'The option "clock"');
    const { speed } = clock;
    if (Number.isFinite(speed) && speed > 0) return { mode: 'real', speed };
    throw wrongValue('clock.speed', speed, 'a number above 0; 10 is ten times real time');
  }
  const modes = ['auto', 'manual', 'real'] as const;
  if (modes.some((mode) => mode === clock)) return { mode: clock as 'auto', speed: 1 };
  throw wrongValue('clock', clock, "'auto', 'manual', 'real' or { real: true, speed: 10 }");
}

function checkRateLimit(setting: RateLimitSetting): RateLimitSetting {
  if (setting === false || setting === 'documented') return setting;
  if (typeof setting === 'object' && setting !== null) {
    assertKnownNames(setting, ['limit', 'windowMs'], 'The option "rateLimit"');
    const { limit, windowMs } = setting;
    const counts = Number.isInteger(limit) && limit >= 0;
    if (counts && Number.isFinite(windowMs) && windowMs > 0) return { limit, windowMs };
  }
  const wanted = "false, 'documented' or { limit, windowMs }, such as { limit: 2, windowMs: 1000 }";
  throw wrongValue('rateLimit', setting, wanted);
}

function oneOf<Value extends string>(
  name: string,
  value: Value,
  values: readonly NoInfer<Value>[],
): Value {
  if (values.includes(value)) return value;
  throw wrongValue(name, value, values.map((each) => `'${each}'`).join(' or '));
}

const wrongValue = (name: string, value: unknown, wanted: string): TypeError =>
  new TypeError(`The option "${name}" is ${showValue(value)}. It must be ${wanted}.`);
