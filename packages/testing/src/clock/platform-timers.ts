/** What a clock of real time stands on. */
export interface PlatformTimers {
  readonly setTimeout: typeof globalThis.setTimeout;
  readonly clearTimeout: typeof globalThis.clearTimeout;
  readonly setInterval: typeof globalThis.setInterval;
  readonly clearInterval: typeof globalThis.clearInterval;
  /** Node's alone. */
  readonly setImmediate: typeof globalThis.setImmediate | undefined;
  readonly performance: { now(): number };
}

type Scope = Partial<PlatformTimers> & {
  readonly process?: { getBuiltinModule?(name: string): unknown };
};

/** Whether a function is one of fake timers: those of all runners (@sinonjs/fake-timers) mark theirs. */
export const isFaked = (named: unknown): boolean =>
  typeof named === 'function' && Object.hasOwn(named, 'clock');

/**
 * The platform's timers, also where a runner had faked the global ones before this was loaded, as Jest
 * does with `fakeTimers: { enableGlobally: true }`: it leaves those of `node:timers` alone.
 */
export function findPlatformTimers(scope: Scope = globalThis): PlatformTimers {
  const real = scope as PlatformTimers;
  const load = (name: string) => scope.process?.getBuiltinModule?.(name);
  const timers = isFaked(real.setTimeout) ? load('node:timers') : undefined;
  const { setTimeout, clearTimeout, setInterval, clearInterval, setImmediate } =
    (timers as PlatformTimers | undefined) ?? real;
  const hooks = isFaked(real.performance?.now) ? load('node:perf_hooks') : undefined;
  const { performance } = (hooks as PlatformTimers | undefined) ?? real;
  // Taken off its object: fake timers replace the method, and not the object.
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
