import { describe, expect, it } from 'vitest';
import { startIdleTimeout } from './idle-timeout.js';

/** An idle timeout whose time passes when the test says so. */
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
  it('expires after 250 ms without activity', () => {
    const { elapse, seen } = startWatching();
    expect(elapse(240)).toBe(0);
    expect(elapse(10)).toBe(1);
    elapse(5_000);
    expect(seen).toEqual({ over: 1, waited: 250 });
  });

  it('lasts for a second while something new is open', () => {
    const { active, elapse } = startWatching();
    active.push('TCPSocketWrap');
    expect(elapse(990)).toBe(0);
    expect(elapse(10)).toBe(1);
  });

  it('ignores what was open before, and what is closed again', () => {
    const { active, elapse } = startWatching();
    active.shift();
    expect(elapse(240)).toBe(0);
    expect(elapse(10)).toBe(1);
  });

  it('expires 250 ms after the last activity', () => {
    const { active, elapse } = startWatching();
    active.push('FSReqCallback');
    elapse(300);
    active.pop();
    expect(elapse(240)).toBe(0);
    expect(elapse(10)).toBe(1);
  });

  it('counts requests to the mock and sleeps on its clock as activity', () => {
    const { inFlight, elapse } = startWatching();
    elapse(240);
    inFlight.activityCount += 1;
    expect(elapse(250)).toBe(0);
    expect(elapse(10)).toBe(1);
  });

  it('pauses while the receiver sleeps on the clock', () => {
    const { work, elapse } = startWatching();
    elapse(50);
    work.paused = true;
    expect(elapse(10_000)).toBe(0);
    work.paused = false;
    expect(elapse(190)).toBe(0);
    expect(elapse(10)).toBe(1);
  });

  it('lasts for the given duration, without regard to activity', () => {
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
