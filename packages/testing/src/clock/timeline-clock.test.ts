import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockSettings, createClock } from './create-clock.js';
import { InFlight } from './in-flight.js';

const start = Date.UTC(2025, 5, 16, 9);

function makeClock(settings: Partial<ClockSettings> = {}) {
  const failures: unknown[] = [];
  const warnings: string[] = [];
  const inFlight = new InFlight();
  const clock = createClock({
    mode: 'manual',
    start,
    speed: 1,
    seed: 1,
    inFlight,
    onFailure: (error) => failures.push(error),
    warn: (message) => warnings.push(message),
    ...settings,
  });
  return { clock, failures, warnings, inFlight };
}

describe('a clock of any mode', () => {
  it('runs due jobs in order, each at its own time', async () => {
    const { clock } = makeClock();
    const seen: [string, number][] = [];
    const note = (name: string) => () => seen.push([name, clock.now() - start]);
    clock.schedule(5_000, note('ended'));
    clock.schedule(2_000, () => {
      note('ringing')();
      clock.schedule(1_000, note('answered'));
    });
    clock.startTimer(2_000, note('timer'));
    await clock.advance('10s');
    expect(seen).toEqual([
      ['ringing', 2_000],
      ['timer', 2_000],
      ['answered', 3_000],
      ['ended', 5_000],
    ]);
    expect(clock.iso()).toBe('2025-06-16T09:00:10.000Z');
  });

  it('runs neither cancelled jobs nor later ones', async () => {
    const { clock } = makeClock();
    const ran: string[] = [];
    clock.schedule(1_000, () => ran.push('cancelled'))();
    clock.startTimer(1_000, () => ran.push('stopped'))();
    clock.schedule(1_001, () => ran.push('beyond'));
    await clock.advance(1_000);
    expect(ran).toEqual([]);
  });

  it('never moves time backwards, for any jobs and advances', async () => {
    const delays = fc.array(fc.nat(100), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(delays, delays, async (plans, steps) => {
        const { clock } = makeClock();
        const moments: number[] = [];
        for (const delay of plans) clock.schedule(delay, () => moments.push(clock.now() - start));
        for (const step of steps) await clock.advance(step);
        const total = steps.reduce((sum, step) => sum + step, 0);
        const due = plans.filter((delay) => steps.length > 0 && delay <= total);
        expect(moments).toEqual(due.toSorted((one, other) => one - other));
        expect(clock.now() - start).toBe(total);
      }),
      { numRuns: 50 },
    );
  });

  it('waits in an advance for the responses to the requests that it woke', async () => {
    const { clock, inFlight } = makeClock();
    const polls: number[] = [];
    const poll = async () => {
      while (polls.length < 3) {
        await clock.sleep(3_000);
        const { end } = inFlight.begin();
        const stopTimer = clock.startTimer(30_000, () => polls.push(Number.NaN));
        await new Promise((resolve) => setImmediate(resolve));
        polls.push(clock.now() - start);
        stopTimer();
        end();
      }
    };
    const polling = poll();
    await clock.advance('5m');
    await polling;
    expect(polls).toEqual([3_000, 6_000, 9_000]);
  });

  it('refuses to go back', async () => {
    const { clock } = makeClock();
    await expect(clock.advanceTo('2025-06-15')).rejects.toThrow(
      'The clock cannot go back from 2025-06-16T09:00:00.000Z to 2025-06-15T00:00:00.000Z.',
    );
    await clock.advanceTo('2025-06-16T09:30:00Z');
    expect(clock.now() - start).toBe(1_800_000);
  });

  it('refuses to go beyond the year 9999', async () => {
    const { clock } = makeClock();
    const refusal = 'The clock cannot move beyond the year 9999';
    expect(() => clock.advance(1e18)).toThrow(refusal);
    await expect(clock.advanceTo(1e18)).rejects.toThrow(refusal);
    expect(clock.now()).toBe(start);
  });

  it('sleeps for a duration with its unit', async () => {
    const { clock } = makeClock();
    const sleeping = clock.sleep('3s');
    await clock.advance('3s');
    await sleeping;
    expect(clock.slept).toEqual([3_000]);
  });

  it('rejects a duration that is not a number', async () => {
    const { clock } = makeClock();
    await expect(clock.sleep('soon' as '1s')).rejects.toThrow('Invalid duration "soon":');
    await expect(clock.sleep(Number.NaN)).rejects.toThrow('The clock cannot wait NaN ms');
  });

  it('rejects a sleep with the reason of its signal, and leaves no listener on it', async () => {
    const { clock } = makeClock();
    const controller = new AbortController();
    const reason = new Error('enough');
    const sleeping = clock.sleep(1_000, controller.signal);
    controller.abort(reason);
    await expect(sleeping).rejects.toBe(reason);
    await expect(clock.sleep(1_000, controller.signal)).rejects.toBe(reason);
    const { signal } = new AbortController();
    const woken = clock.sleep(1_000, signal);
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    await clock.advance('1s');
    await woken;
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('ends sleepers when it is closed, and rejects new ones', async () => {
    const { clock } = makeClock();
    const sleeping = clock.sleep(1_000);
    clock.close();
    await expect(sleeping).rejects.toThrow('The mock was closed during or before a sleep');
    await expect(clock.sleep(1)).rejects.toThrow('The mock was closed');
  });

  it('restarts at its start without jobs, and keeps the remaining time of sleepers', async () => {
    const { clock } = makeClock();
    let ran = false;
    clock.schedule(2_000, () => {
      ran = true;
    });
    let woken: number | undefined;
    const sleeping = clock.sleep(3_000).then(() => {
      woken = clock.now() - start;
    });
    await clock.advance('1s');
    clock.reset();
    expect(clock.now()).toBe(start);
    await clock.advance('1m');
    await sleeping;
    expect({ ran, woken }).toEqual({ ran: false, woken: 2_000 });
  });

  it('rejects an advance when a job fails', async () => {
    const { clock } = makeClock();
    clock.schedule(1, () => {
      throw new Error('no such call');
    });
    await expect(clock.advance(1)).rejects.toThrow('no such call');
  });
});

describe('random', () => {
  it('depends on the seed, and repeats after a restart or a restore', () => {
    const { clock } = makeClock({ seed: 7 });
    const draw = () => [clock.random(), clock.random()];
    const drawn = draw();
    expect(draw()).not.toEqual(drawn);
    const restore = clock.capture();
    const later = draw();
    clock.reset();
    expect(draw()).toEqual(drawn);
    restore();
    expect(draw()).toEqual(later);
    const { clock: same } = makeClock({ seed: 7 });
    const { clock: other } = makeClock({ seed: 8 });
    expect([same.random(), same.random()]).toEqual(drawn);
    expect(other.random()).not.toBe(drawn[0]);
  });
});

describe('next', () => {
  it('moves to the next job, runs all jobs that are due then, and returns the time', async () => {
    const { clock } = makeClock();
    const seen: string[] = [];
    clock.schedule(2_000, () => {
      seen.push('ringing');
      clock.schedule(0, () => seen.push('announced'));
      clock.schedule(3_000, () => seen.push('answered'));
    });
    clock.startTimer(4_000, () => seen.push('timed out'));
    const moments = [await clock.next(), await clock.next()];
    expect(moments.map((at) => Number(at) - start)).toEqual([2_000, 4_000]);
    expect(seen).toEqual(['ringing', 'announced', 'timed out']);
    expect(clock.now() - start).toBe(4_000);
  });

  it('does not move without jobs, nor for a request that hangs', async () => {
    const { clock } = makeClock();
    expect(await clock.next()).toBeUndefined();
    const hanging = clock.hang(new AbortController().signal);
    expect(await clock.next()).toBeUndefined();
    await clock.drain();
    expect(clock.now()).toBe(start);
    clock.close();
    await expect(hanging).rejects.toThrow('closed');
    expect(await clock.next()).toBeUndefined();
  });

  it('waits for the responses to the requests that it woke', async () => {
    const { clock, inFlight } = makeClock();
    const seen: string[] = [];
    void clock.sleep(3_000).then(async () => {
      const { end } = inFlight.begin();
      await new Promise((resolve) => setImmediate(resolve));
      seen.push('answered');
      end();
    });
    await clock.next();
    expect(seen).toEqual(['answered']);
  });
});

describe('drain', () => {
  it('runs all jobs, including those that are scheduled meanwhile', async () => {
    const { clock } = makeClock();
    const seen: number[] = [];
    const plan = (left: number) => {
      seen.push(clock.now() - start);
      if (left > 0) clock.schedule(60_000, () => plan(left - 1));
    };
    clock.schedule(1_000, () => plan(3));
    void clock.sleep(90_000).then(() => clock.startTimer(500_000, () => seen.push(Number.NaN)));
    await clock.drain();
    expect(seen).toEqual([1_000, 61_000, 121_000, 181_000, Number.NaN]);
    expect(clock.now() - start).toBe(590_000);
  });

  it('throws when the jobs never end', async () => {
    const { clock } = makeClock();
    const plan = (): unknown => clock.schedule(1_000, plan);
    plan();
    await expect(clock.drain()).rejects.toThrow(
      "clock.drain() found no end: it ran 10000 entries until 2025-06-16T11:46:40.000Z, and the mock has scheduled another job. If a loop sleeps on the clock until it is stopped, stop it, or use clock.advance('1h') instead.",
    );
  });

  it('rejects with the error of a job', async () => {
    const { clock } = makeClock();
    clock.schedule(1, () => {
      throw new Error('no such call');
    });
    await expect(clock.drain()).rejects.toThrow('no such call');
  });
});

describe('slept', () => {
  it("lists completed sleeps, without aborted ones and the mock's own waits", async () => {
    const { clock } = makeClock({ mode: 'auto' });
    const controller = new AbortController();
    const abandoned = clock.sleep(99, controller.signal);
    controller.abort(new Error('enough'));
    await expect(abandoned).rejects.toThrow('enough');
    await clock.wait(7);
    await Promise.all([clock.sleep(2_000), clock.sleep(500)]);
    expect(clock.slept).toEqual([500, 2_000]);
    clock.reset();
    expect(clock.slept).toEqual([]);
  });
});

describe('the mode auto', () => {
  it('does not move without sleepers', async () => {
    const { clock } = makeClock({ mode: 'auto' });
    clock.schedule(1_000, () => {});
    await new Promise((resolve) => setImmediate(resolve));
    expect(clock.now()).toBe(start);
  });

  it('jumps to the earliest sleeper, and runs the jobs before it', async () => {
    const { clock } = makeClock({ mode: 'auto' });
    const jobs: number[] = [];
    clock.schedule(2_000, () => jobs.push(clock.now() - start));
    clock.schedule(90_000, () => jobs.push(clock.now() - start));
    await Promise.all([
      clock.sleep(60_000).then(() => expect(clock.now() - start).toBe(60_000)),
      clock.sleep(3_000).then(() => expect(clock.now() - start).toBe(3_000)),
    ]);
    expect(jobs).toEqual([2_000]);
    expect(clock.now() - start).toBe(60_000);
  });

  it('does not jump while a request is in flight, so its timers do not fire', async () => {
    const { clock, inFlight } = makeClock({ mode: 'auto' });
    const { end } = inFlight.begin();
    let timedOut = false;
    const stopTimer = clock.startTimer(30_000, () => {
      timedOut = true;
    });
    const sleeping = clock.sleep(60_000);
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(clock.now()).toBe(start);
    stopTimer();
    end();
    await sleeping;
    expect(timedOut).toBe(false);
  });

  it('does not jump to an aborted sleeper', async () => {
    const { clock } = makeClock({ mode: 'auto' });
    const controller = new AbortController();
    const sleeping = clock.sleep(3_600_000, controller.signal);
    controller.abort(new Error('enough'));
    await expect(sleeping).rejects.toThrow('enough');
    await clock.sleep(1_000);
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(clock.now() - start).toBe(1_000);
  });

  it('fires a timer before the sleeper that sleeps longer', async () => {
    const { clock } = makeClock({ mode: 'auto' });
    const order: string[] = [];
    clock.startTimer(5_000, () => order.push('deadline'));
    await clock.sleep(10_000);
    order.push('woken');
    expect(order).toEqual(['deadline', 'woken']);
  });

  it('waits for a request that is on its way before its timer fires', async () => {
    const arriving: (() => void)[] = [];
    const letArrive = async () => arriving.shift()?.();
    const { clock, inFlight } = makeClock({ mode: 'auto', letArrive });
    let timeouts = 0;
    const stopTimer = clock.startTimer(30_000, () => {
      timeouts += 1;
    });
    arriving.push(() => {
      const { end } = inFlight.begin();
      setImmediate(() => {
        stopTimer();
        end();
      });
    });
    await clock.sleep(60_000);
    expect({ timeouts, arriving }).toEqual({ timeouts: 0, arriving: [] });
  });

  it('reports the error of a job to the mock, and continues', async () => {
    const { clock, failures } = makeClock({ mode: 'auto' });
    const failure = new Error('no such call');
    clock.schedule(1, () => {
      throw failure;
    });
    await clock.sleep(2);
    expect(failures).toEqual([failure]);
  });

  it('moves only with an advance while that runs, then by itself again', async () => {
    const { clock } = makeClock({ mode: 'auto' });
    const woken: number[] = [];
    const sleeping = clock.sleep(600_000).then(() => woken.push(clock.now() - start));
    await clock.advance('5m');
    expect(clock.now() - start).toBe(300_000);
    await sleeping;
    expect(woken).toEqual([600_000]);
  });
});

describe('the mode real', () => {
  it('runs timers in real time, so that no request times out early', async () => {
    const { clock } = makeClock({ mode: 'real', speed: 1_000 });
    let fired = false;
    const stop = clock.startTimer(30_000, () => {
      fired = true;
    });
    await clock.sleep(35_000);
    expect(fired).toBe(false);
    stop();
  });

  it('runs jobs and sleepers as time passes, each at its own time', async () => {
    const { clock } = makeClock({ mode: 'real', speed: 1_000 });
    const moments: number[] = [];
    clock.schedule(2_000, () => {
      moments.push(clock.now());
      clock.schedule(2_000, () => moments.push(clock.now()));
    });
    await clock.sleep(5_000);
    const [first = 0, second = 0] = moments;
    expect(first - start).toBeGreaterThanOrEqual(2_000);
    expect(second - first).toBe(2_000);
    expect(clock.now() - start).toBeGreaterThanOrEqual(5_000);
    clock.close();
  });

  it('can be advanced', async () => {
    const { clock } = makeClock({ mode: 'real' });
    const moments: number[] = [];
    clock.schedule(3_600_000, () => moments.push(clock.now() - start));
    await clock.advance('2h');
    expect(moments).toEqual([3_600_000]);
    expect(clock.now() - start).toBeGreaterThanOrEqual(7_200_000);
    clock.close();
  });

  it('reports the error of a job to the mock', async () => {
    const { clock, failures } = makeClock({ mode: 'real', speed: 1_000 });
    const failure = new Error('no such call');
    clock.schedule(1, () => {
      throw failure;
    });
    await clock.sleep(100);
    expect(failures).toEqual([failure]);
    clock.close();
  });
});
