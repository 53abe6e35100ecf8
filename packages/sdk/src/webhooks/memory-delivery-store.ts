import { ConfigurationError } from '@voisnap/core/errors';
import {
  checkOptions,
  expectCount,
  expectDuration,
  expectMethods,
  type OptionTable,
  showOption,
} from '@voisnap/core/options';
import type { DeliveryStore } from './delivery-store.js';
import { machineClock, type WebhookClock } from './webhook-clock.js';

/** Options of {@link memoryDeliveryStore}. */
export interface MemoryDeliveryStoreOptions {
  /** Number of events to remember. The oldest handled one makes room for a new one. Default: 10 000. */
  readonly max?: number | undefined;
  /** Time to remember a handled event, in ms; `Infinity` until it makes room. Default: 86 400 000, a day. */
  readonly keepFor?: number | undefined;
  /** The clock of leases and of `keepFor`. Default: the machine's. */
  readonly clock?: WebhookClock | undefined;
}

const table: OptionTable<MemoryDeliveryStoreOptions> = {
  max: { check: expectCount(1) },
  keepFor: {
    check: (name, value) => {
      // No longest timer: it is a time of day. A few milliseconds are seconds or days without their unit.
      if (typeof value === 'number' && value > 0)
        return expectDuration()(name, Math.min(value, 100));
      throw new ConfigurationError(
        `${name} must be a positive number of milliseconds, but is ${showOption(value)}. Pass ${name}: 86_400_000 for a day.`,
      );
    },
  },
  clock: { check: expectMethods('now', 'startTimer') },
};

/**
 * Creates a store in the memory of this process. It knows nothing of other processes, nor of this one before it
 * was started: with more than one, or where processes stop between requests, use a database.
 *
 * Events whose handlers run never make room: when all `max` are of that kind, a new event is `busy`.
 *
 * @throws ConfigurationError when an option is unknown or has a wrong value.
 * @example
 * ```ts
 * import { createWebhookHandler, memoryDeliveryStore } from '@voisnap/sdk/webhooks';
 *
 * export const POST = createWebhookHandler({
 *   on: { SessionEnded: (event) => console.log(event.data.outcome) },
 *   store: memoryDeliveryStore({ max: 50_000, keepFor: 2 * 86_400_000 }),
 * });
 * ```
 */
export const memoryDeliveryStore = (options: MemoryDeliveryStoreOptions = {}): DeliveryStore => {
  checkOptions(options, table, {
    title: 'options of memoryDeliveryStore',
    example: '{ max: 10_000 }',
  });
  const { max = 10_000, keepFor = 86_400_000, clock = machineClock } = options;
  /** The end of each lease, and when each handled event is forgotten. */
  const leases = new Map<string, number>();
  const handled = new Map<string, number>();

  const makeRoom = (now: number): boolean => {
    // In the order in which they were handled, so the first is the oldest.
    for (const [id, until] of handled) {
      if (until > now && leases.size + handled.size < max) break;
      handled.delete(id);
    }
    if (leases.size + handled.size < max) return true;
    for (const [id, until] of leases) if (until <= now) leases.delete(id);
    return leases.size < max;
  };

  return {
    claim: (id, { leaseMs }) => {
      const now = clock.now();
      if ((handled.get(id) ?? 0) > now) return 'done';
      const isNew = !leases.has(id);
      if ((leases.get(id) ?? 0) > now || (isNew && !makeRoom(now))) return 'busy';
      leases.set(id, now + leaseMs);
      return 'claimed';
    },
    complete: (id) => {
      leases.delete(id);
      handled.delete(id);
      handled.set(id, clock.now() + keepFor);
    },
    release: (id) => {
      leases.delete(id);
    },
  };
};
