import { describe, expect, it } from 'vitest';
import { startIdleTimeout } from './idle-timeout.js';

/** Patience whose time goes by when the test says. */
function startWatching(idleTimeout?: number) {
  const active: string[] = ['Timeout', 'TCPSocketWrap'];
  const seen = { over: 0, waited: 0 };
  const inFlight = { activityCount: 0 };
  const work = { paused: false };
  let due: (() => void) | undefined;
  const startTimer = (milliseconds: number, onElapsed: () => void) => {
    due = () => {
      seen.waited += milliseconds;
      onElapsed();
    };
    return () => {
      due = undefined;
    };
  };
  const activityProbe = { listActive: () => [...active], startTimer };
  const stop = startIdleTimeout({ activityProbe, inFlight, work, idleTimeout }, () => {
    seen.over += 1;
  });
  const elapse = (milliseconds: number) => {
    for (const target = seen.waited + milliseconds; due && seen.waited < target; ) {
      const run = due;
      due = undefined;
      run();
    }
    return seen.over;
  };
  return { active, inFlight, work, seen, elapse, stop };
}

describe('idleTimeout', () => {
  it('is over after 250 ms for a receiver that shows no sign of work', () => {
    const { elapse, seen } = startWatching();
    expect(elapse(240)).toBe(0);
    expect(elapse(10)).toBe(1);
    elapse(5_000);
    expect(seen).toEqual({ over: 1, waited: 250 });
  });

  it('lasts for a second where something is open that was not before', () => {
    const { active, elapse } = startWatching();
    active.push('TCPSocketWrap');
    expect(elapse(990)).toBe(0);
    expect(elapse(10)).toBe(1);
  });

  it('takes for work neither what was open before, nor what is so no more', () => {
    const { active, elapse } = startWatching();
    active.shift();
    expect(elapse(240)).toBe(0);
    expect(elapse(10)).toBe(1);
  });

  it('is over 250 ms after the last sign of work', () => {
    const { active, elapse } = startWatching();
    active.push('FSReqCallback');
    elapse(300);
    active.pop();
    expect(elapse(240)).toBe(0);
    expect(elapse(10)).toBe(1);
  });

  it('takes requests to the mock, and sleeps on its clock, for signs of work', () => {
    const { inFlight, elapse } = startWatching();
    elapse(240);
    inFlight.activityCount += 1;
    expect(elapse(250)).toBe(0);
    expect(elapse(10)).toBe(1);
  });

  it('is not used up while the receiver sleeps on the clock', () => {
    const { work, elapse } = startWatching();
    elapse(50);
    work.paused = true;
    expect(elapse(10_000)).toBe(0);
    work.paused = false;
    expect(elapse(190)).toBe(0);
    expect(elapse(10)).toBe(1);
  });

  it('lasts as long as it is told to, whatever there is to see', () => {
    const short = startWatching(20);
    short.active.push('TCPSocketWrap');
    expect(short.elapse(10)).toBe(0);
    expect(short.elapse(10)).toBe(1);
    const long = startWatching(3_000);
    expect(long.elapse(2_990)).toBe(0);
    expect(long.elapse(10)).toBe(1);
  });

  it('ends with the response', () => {
    const { elapse, stop } = startWatching();
    elapse(50);
    stop();
    expect(elapse(5_000)).toBe(0);
  });
});
