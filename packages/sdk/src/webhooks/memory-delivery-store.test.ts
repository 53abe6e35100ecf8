import { ConfigurationError } from '@voisnap/core/errors';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../core/test/manual-clock.js';
import { memoryDeliveryStore } from './memory-delivery-store.js';

const lease = { leaseMs: 1_000 };

describe('memoryDeliveryStore', () => {
  it('lets one claim an event, and says that it is busy until it is completed', () => {
    const store = memoryDeliveryStore();
    expect(store.claim('evt_1', lease)).toBe('claimed');
    expect(store.claim('evt_1', lease)).toBe('busy');
    expect(store.claim('evt_2', lease)).toBe('claimed');
    store.complete('evt_1');
    expect(store.claim('evt_1', lease)).toBe('done');
  });

  it('lets an event be claimed again when it was released, or when its lease is over', () => {
    const clock = createManualClock();
    const store = memoryDeliveryStore({ clock });
    store.claim('evt_1', lease);
    store.release('evt_1');
    expect(store.claim('evt_1', lease)).toBe('claimed');
    clock.advance(999);
    expect(store.claim('evt_1', lease)).toBe('busy');
    clock.advance(1);
    expect(store.claim('evt_1', lease)).toBe('claimed');
  });

  it('records a completion that comes after the lease, and keeps it from a late release', () => {
    const clock = createManualClock();
    const store = memoryDeliveryStore({ clock });
    store.claim('evt_1', lease);
    clock.advance(5_000);
    store.complete('evt_1');
    store.release('evt_1');
    expect(store.claim('evt_1', lease)).toBe('done');
  });

  it('forgets a handled event after keepFor, by default after a day', () => {
    const clock = createManualClock();
    for (const [store, keepFor] of [
      [memoryDeliveryStore({ clock }), 86_400_000],
      [memoryDeliveryStore({ clock, keepFor: 60_000 }), 60_000],
    ] as const) {
      store.claim('evt_1', lease);
      store.complete('evt_1');
      clock.advance(keepFor - 1);
      expect(store.claim('evt_1', lease)).toBe('done');
      clock.advance(1);
      expect(store.claim('evt_1', lease)).toBe('claimed');
    }
  });

  it('forgets the event that was handled first when it is full', () => {
    const store = memoryDeliveryStore({ max: 3, keepFor: Number.POSITIVE_INFINITY });
    for (const id of ['evt_1', 'evt_2', 'evt_3', 'evt_4', 'evt_5']) {
      expect(store.claim(id, lease)).toBe('claimed');
      store.complete(id);
    }
    expect(store.claim('evt_4', lease)).toBe('done');
    expect(store.claim('evt_5', lease)).toBe('done');
    expect(store.claim('evt_1', lease)).toBe('claimed');
  });

  it('never forgets an event that is being handled: a new one is busy while all are', () => {
    const clock = createManualClock();
    const store = memoryDeliveryStore({ max: 2, clock });
    store.claim('evt_1', lease);
    store.claim('evt_2', lease);
    expect(store.claim('evt_3', lease)).toBe('busy');
    expect(store.claim('evt_1', lease)).toBe('busy');
    clock.advance(1_000);
    expect(store.claim('evt_3', lease)).toBe('claimed');
  });

  it.each([
    [{ max: 0 }, 'max must be a whole number of at least 1'],
    [{ max: 1.5 }, 'max must be a whole number'],
    [{ keepFor: '24h' }, 'keepFor must be a positive number of milliseconds, but is "24h"'],
    [{ keepFor: 0 }, 'Pass keepFor: 86_400_000 for a day'],
    [{ keepFor: Number.NaN }, 'but is NaN'],
    [{ keepFor: 24 }, 'keepFor is in milliseconds: 24 would be 24 ms'],
    [{ keepfor: 1 }, 'Did you mean keepFor?'],
    [{ clock: {} }, 'clock must be an object with now(), startTimer()'],
    [10_000, 'must be an object, such as { max: 10_000 }'],
    [null, 'got null'],
  ])('refuses the options %j', (options, message) => {
    const create = () => memoryDeliveryStore(options as object);
    expect(create).toThrow(ConfigurationError);
    expect(create).toThrow(message);
  });
});
