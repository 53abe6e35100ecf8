import type { Clock } from '../src/util/clock.js';

/** A function to call at a time. */
interface Due {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /** The duration of every sleep, in milliseconds. */
  readonly slept: number[];
  /** Sleeps and timers that are pending. */
  readonly pending: number;
  /** Moves time forward, and runs due sleeps and timers in order. */
  advance(milliseconds: number): void;
  /** Moves time to the next sleep or timer, and runs it. Returns `false` when nothing is pending. */
  advanceToNext(): boolean;
  /** Resolves when the next sleep starts, or at once if one has started since the last use. */
  nextSleep(): Promise<number>;
}

/** Options of a test's clock. */
interface ManualClockOptions {
  /** Whether sleeps take no real time: they move the clock forward themselves. Default: `false`. */
  readonly auto?: boolean;
  /** Where the clock starts, in milliseconds since the Unix epoch. Default: a morning in June 2025. */
  readonly now?: number;
}

/** Creates a clock for a test. */
export const createManualClock = ({
  auto = false,
  now = Date.UTC(2025, 5, 17, 9),
}: ManualClockOptions = {}): ManualClock => {
  let current = now;
  const due = new Set<Due>();
  const slept: number[] = [];
  let seen = 0;
  let onSleep = () => {};

  const schedule = (milliseconds: number, run: () => void) => {
    const entry = { at: current + milliseconds, run };
    due.add(entry);
    return () => due.delete(entry);
  };
  const advance = (milliseconds: number) => {
    const end = current + milliseconds;
    for (;;) {
      const next = [...due].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      due.delete(next);
      current = Math.max(current, next.at);
      next.run();
    }
    current = end;
  };

  const clock: ManualClock = {
    slept,
    get pending() {
      return due.size;
    },
    now: () => current,
    advance,
    advanceToNext: () => {
      if (due.size === 0) return false;
      const next = Math.min(...[...due].map(({ at }) => at));
      advance(Math.max(0, next - current));
      return true;
    },
    startTimer: (milliseconds, onElapsed) => {
      const cancel = schedule(milliseconds, onElapsed);
      return () => void cancel();
    },
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const onAbort = () => {
          cancel();
          reject(signal?.reason);
        };
        const cancel = schedule(milliseconds, () => {
          signal?.removeEventListener('abort', onAbort);
          resolve();
        });
        signal?.addEventListener('abort', onAbort, { once: true });
        slept.push(milliseconds);
        onSleep();
        if (auto) advance(milliseconds);
      }),
    nextSleep: async () => {
      if (slept.length === seen)
        await new Promise<void>((resolve) => {
          onSleep = resolve;
        });
      seen += 1;
      return slept[seen - 1] ?? 0;
    },
  };
  return clock;
};
