import { describe, expect, it } from 'vitest';
import { InFlight } from './in-flight.js';

describe('InFlight', () => {
  it('is idle again when each request has ended, however often its end is told', async () => {
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

  it('is idle while all its requests wait for time to pass, and busy again after that', async () => {
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
