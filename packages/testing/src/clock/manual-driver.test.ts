import { describe, expect, it } from 'vitest';
import { ManualDriver } from './manual-driver.js';
import { Timeline } from './timeline.js';

describe('ManualDriver', () => {
  function makeDriver() {
    const timeline = new Timeline();
    const warnings: string[] = [];
    let remind: (() => void) | undefined;
    const driver = new ManualDriver(timeline, {
      warn: (message) => warnings.push(message),
      startTimer: (milliseconds, onElapsed) => {
        expect(milliseconds).toBe(1_000);
        remind = onElapsed;
        return () => {
          remind = undefined;
        };
      },
    });
    return { timeline, driver, warnings, elapse: () => remind?.() };
  }

  it('warns when something has slept for a real second', () => {
    const { timeline, driver, warnings, elapse } = makeDriver();
    timeline.add({ at: 1, kind: 'sleeper', run: () => {} });
    driver.wake();
    elapse();
    expect(warnings).toEqual([expect.stringContaining('only clock.advance() moves time')]);
  });

  it('does not warn when the sleeper was woken or the driver stopped', () => {
    const { timeline, driver, warnings, elapse } = makeDriver();
    const remove = timeline.add({ at: 1, kind: 'sleeper', run: () => {} });
    driver.wake();
    remove();
    elapse();
    timeline.add({ at: 2, kind: 'sleeper', run: () => {} });
    driver.wake();
    driver.stop();
    elapse();
    expect(warnings).toEqual([]);
  });
});
