import timers from 'node:timers';
import { describe, expect, it } from 'vitest';
import { findPlatformTimers, isFaked } from './real-time.js';

const fake = <Function extends object>(run: Function): Function =>
  Object.assign(run, { clock: { now: 0 } });

describe('findPlatformTimers', () => {
  it('returns the global timers', () => {
    const { setTimeout, performance } = findPlatformTimers();
    expect(setTimeout).toBe(globalThis.setTimeout);
    expect(performance.now()).toBeGreaterThan(0);
  });

  it("returns Node's timers when the global ones are faked already", () => {
    const faked = {
      process,
      setTimeout: fake(() => 0) as unknown as typeof setTimeout,
      performance: { now: fake(() => 7) },
    };
    const { setTimeout, setImmediate, performance } = findPlatformTimers(faked);
    expect(setTimeout).toBe(timers.setTimeout);
    expect(setImmediate).toBe(timers.setImmediate);
    expect(performance.now()).not.toBe(7);
  });

  it('returns the faked timers when there are no others', () => {
    const performance = { now: fake(() => 7) };
    expect(findPlatformTimers({ performance }).performance.now()).toBe(7);
  });

  it("still works when the machine's clock is faked later", () => {
    const performance = { now: () => 1 };
    const found = findPlatformTimers({ performance });
    performance.now = fake(() => 0);
    expect(isFaked(performance.now)).toBe(true);
    expect(found.performance.now()).toBe(1);
  });
});
