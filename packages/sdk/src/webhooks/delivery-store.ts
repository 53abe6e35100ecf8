/**
 * What a store knows of an event that is to be handled:
 *
 * - `claimed`: nobody had it, or a lease ran out. It is now yours for the length of the lease.
 * - `done`: it was handled.
 * - `busy`: somebody else has it, and their lease still runs.
 */
export type DeliveryClaim = 'claimed' | 'done' | 'busy';

/** How to claim an event. */
export interface ClaimOptions {
  /** Time after which the event may be claimed again if it is neither completed nor released, in ms. */
  readonly leaseMs: number;
}

/**
 * Remembers which events were handled, so that each is handled once, however often it is delivered.
 *
 * A store belongs to one webhook handler. Another handler that does something else with the same events needs its own.
 *
 * `claim` must be atomic: of two calls at once for one event, in any two processes, at most one may return
 * `claimed`. In SQL it is one `insert … on conflict do update … where` statement.
 *
 * @see memoryDeliveryStore for one process.
 */
export interface DeliveryStore {
  /**
   * Claims an event before it is handled.
   *
   * @param id - the id of the event (`evt_…`), which is signed. The delivery id is not.
   * @throws whatever it likes: the delivery is then answered with 503, and its handler does not run.
   */
  claim(id: string, options: ClaimOptions): DeliveryClaim | Promise<DeliveryClaim>;
  /**
   * Records that an event was handled. It need not be claimed any more: its lease may have run out.
   * @param id - the id of the event.
   */
  complete(id: string): void | Promise<void>;
  /**
   * Gives up the claim of an event whose handler failed. It does nothing to an event that is done.
   * @param id - the id of the event.
   */
  release(id: string): void | Promise<void>;
}
