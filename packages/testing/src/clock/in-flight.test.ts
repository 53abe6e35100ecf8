import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it } from 'vitest';
import { InFlight } from './in-flight.js';
import { nextTurn } from './real-time.js';

describe('InFlight', () => {
  it('is idle again when each request has ended, even if its end is reported twice', async () => {
    const inFlight = new InFlight();
    const first = inFlight.begin();
    const second = inFlight.begin();
    let idle = false;
    const waiting = inFlight.idle().then(() => {
      idle = true;
    });
    first.end();
    first.end();
    await Promise.resolve();
    expect({ idle, busy: inFlight.busy }).toEqual({ idle: false, busy: true });
    second.end();
    await waiting;
    expect(inFlight.busy).toBe(false);
  });

  it('is idle while all its requests wait for the clock, and busy again after that', async () => {
    const inFlight = new InFlight();
    const request = inFlight.begin();
    const resume = request.pause();
    await inFlight.idle();
    expect(inFlight.busy).toBe(false);
    resume();
    expect(inFlight.busy).toBe(true);
    request.end();
    resume();
    expect(inFlight.busy).toBe(false);
  });
});

describe('work that belongs to a request', () => {
  it('pauses it only while it waits for the clock', async () => {
    const inFlight = new InFlight(new AsyncLocalStorage());
    const delivery = inFlight.begin();
    const resume = await delivery.run(async () => {
      await nextTurn();
      const request = inFlight.begin();
      expect(inFlight.busy).toBe(true);
      const resumeRequest = request.pause();
      const resumeSleep = inFlight.pauseCurrent();
      return () => {
        resumeRequest();
        expect(inFlight.busy).toBe(true);
        request.end();
        expect(inFlight.busy).toBe(false);
        resumeSleep();
        resumeSleep();
      };
    });
    expect(inFlight.busy).toBe(false);
    inFlight.pauseCurrent();
    resume();
    expect(inFlight.busy).toBe(true);
    delivery.end();
    expect(inFlight.busy).toBe(false);
  });

  it('does not include a delivery that it started', () => {
    const inFlight = new InFlight(new AsyncLocalStorage());
    const alone = inFlight.begin().run(() => inFlight.beginDelivery());
    alone.pause();
    expect(inFlight.busy).toBe(true);
  });

  it('has no effect after the request has ended', () => {
    const inFlight = new InFlight(new AsyncLocalStorage());
    const delivery = inFlight.begin();
    delivery.end();
    delivery.run(() => inFlight.pauseCurrent())();
    delivery.end();
    expect(inFlight.busy).toBe(false);
    inFlight.begin();
    expect(inFlight.busy).toBe(true);
  });

  it('is guessed without async context: sleepers and requests belong to the delivery', () => {
    const inFlight = new InFlight();
    const delivery = inFlight.beginDelivery();
    expect({ paused: delivery.paused, certain: inFlight.tracksContext }).toEqual({
      paused: false,
      certain: false,
    });
    const resumeSleep = inFlight.pauseSleeper();
    expect({ paused: delivery.paused, busy: inFlight.busy }).toEqual({ paused: true, busy: false });
    resumeSleep();
    const request = inFlight.begin();
    request.pause();
    expect({ paused: delivery.paused, busy: inFlight.busy }).toEqual({ paused: true, busy: false });
    request.end();
    const other = inFlight.beginDelivery();
    inFlight.pauseCurrent();
    expect(other.paused, 'the origin of an advance is never guessed').toBe(false);
    other.end();
    delivery.end();
    inFlight.begin();
    inFlight.pauseSleeper();
    expect(inFlight.busy, 'nothing belongs to an ended delivery').toBe(true);
  });
});

it('activityCount counts requests and sleepers, but not deliveries', () => {
  const inFlight = new InFlight(new AsyncLocalStorage());
  const delivery = inFlight.beginDelivery();
  delivery.pause()();
  delivery.end();
  expect(inFlight.activityCount).toBe(0);
  inFlight.begin().end();
  expect(inFlight.activityCount).toBe(2);
  inFlight.pauseSleeper();
  expect(inFlight.activityCount).toBe(3);
});
