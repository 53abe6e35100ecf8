import { describe, expect, it } from 'vitest';
import { InFlight } from './in-flight.js';

describe('InFlight', () => {
  it('is idle again when each request has ended, however often its end is told', async () => {
    const inFlight = new InFlight();
    const endFirst = inFlight.begin();
    const endSecond = inFlight.begin();
    let idle = false;
    const waiting = inFlight.idle().then(() => {
      idle = true;
    });
    endFirst();
    endFirst();
    await Promise.resolve();
    expect({ idle, busy: inFlight.busy }).toEqual({ idle: false, busy: true });
    endSecond();
    await waiting;
    expect(inFlight.busy).toBe(false);
  });
});
