/** The platform's own timers, on which the mock's real time runs. */
export interface PlatformTimers {
  readonly setTimeout: typeof globalThis.setTimeout;
  readonly clearTimeout: typeof globalThis.clearTimeout;
  readonly setInterval: typeof globalThis.setInterval;
  readonly clearInterval: typeof globalThis.clearInterval;
  /** Node only. */
  readonly setImmediate: typeof globalThis.setImmediate | undefined;
  readonly performance: { now(): number };
}

type Scope = Partial<PlatformTimers> & {
  readonly process?: { getBuiltinModule?(name: string): unknown };
};

/** Whether a function is a fake timer. All test runners use @sinonjs/fake-timers, which marks its functions. */
export const isFaked = (named: unknown): boolean =>
  typeof named === 'function' && Object.hasOwn(named, 'clock');

/**
 * Returns the platform's timers, also when a runner faked the global ones before this module loaded (Jest
 * with `fakeTimers: { enableGlobally: true }`): those of `node:timers` stay real.
 */
export function findPlatformTimers(scope: Scope = globalThis): PlatformTimers {
  const real = scope as PlatformTimers;
  const load = (name: string) => scope.process?.getBuiltinModule?.(name);
  const timers = isFaked(real.setTimeout) ? load('node:timers') : undefined;
  const { setTimeout, clearTimeout, setInterval, clearInterval, setImmediate } =
    (timers as PlatformTimers | undefined) ?? real;
  const hooks = isFaked(real.performance?.now) ? load('node:perf_hooks') : undefined;
  const { performance } = (hooks as PlatformTimers | undefined) ?? real;
  // Bound now: fake timers replace the method of the object.
  const now = performance.now.bind(performance);
  return {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    setImmediate,
    performance: { now },
  };
}

// Read when the module loads: fake timers that a test installs later do not stop the mock.
const { setImmediate, setInterval, setTimeout, clearInterval, clearTimeout, performance } =
  findPlatformTimers();

/** Longest delay that the platform's timers support, in ms. */
const longestDelay = 2 ** 31 - 1;

// Node only. Elsewhere a timer without delay also runs after everything that is ready.
const setSoon: (run: () => void) => unknown = setImmediate ?? ((run) => setTimeout(run, 0));

/** Milliseconds of real time since an arbitrary start. Never goes back and is never faked. */
export const realNow = (): number => performance.now();

/** Resolves after one turn of the event loop, when everything that was ready has run. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setSoon(resolve));

/**
 * Resolves after this many turns of the event loop, each at least a millisecond. A fixed number of turns
 * works on a busy machine where a fixed time would not: sockets are served in every turn.
 */
export async function pauseForTurns(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    await new Promise<void>((resolve) => setTimeout(resolve, 1));
  }
}

/** Keeps the process alive until the returned function is called. */
export function holdProcess(): () => void {
  const handle = setInterval(() => {}, longestDelay);
  return () => clearInterval(handle);
}

/**
 * Calls `onElapsed` after `milliseconds` of real time, at most 24 days (the limit of the platform's
 * timers). Keeps the process alive only if `holdsProcess` is set.
 */
export function startRealTimer(
  milliseconds: number,
  onElapsed: () => void,
  holdsProcess: boolean = false,
): () => void {
  const handle = setTimeout(onElapsed, Math.min(Math.max(milliseconds, 0), longestDelay));
  // Outside of Node a timer is a number and never holds the process.
  if (!holdsProcess) handle.unref?.();
  return () => clearTimeout(handle);
}
