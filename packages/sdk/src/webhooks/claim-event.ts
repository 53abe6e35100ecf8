import { TimeoutError } from '@voisnap/core/errors';
import { showOption } from '@voisnap/core/options';
import type { WebhookEvent } from '@voisnap/types/models';
import type { DeliveryClaim } from './delivery-store.js';
import { leaseMargin } from './lease.js';
import type { ReceivedDelivery } from './received-delivery.js';
import { late, startDeadline } from './webhook-clock.js';

/** Seconds after which a delivery of an event that is being handled may come again. */
const retryAfter = '5';

/**
 * Claims an event in the store, which has half of the time to the response.
 *
 * @returns `undefined` when it is claimed, or else the response: 200 when it was handled, 503 when somebody else has
 * it or the store fails.
 */
export const claimEvent = async (
  event: WebhookEvent,
  delivery: ReceivedDelivery,
): Promise<Response | undefined> => {
  try {
    const claim = await claimInTime(event, delivery);
    if (claim === 'claimed') return undefined;
    if (claim === 'done') return new Response(null, { status: 200 });
    return new Response(null, { status: 503, headers: { 'Retry-After': retryAfter } });
  } catch (error) {
    delivery.report(error, {
      phase: 'store',
      message: `The store did not say whether the event ${event.id} (${event.type}) was handled, so no handler ran. The response is 503, and Voisnap delivers it again.`,
      willBeRedelivered: true,
      event,
    });
    return new Response(null, { status: 503 });
  }
};

const claimInTime = async (
  event: WebhookEvent,
  delivery: ReceivedDelivery,
): Promise<DeliveryClaim> => {
  const { store, handleWithin, respondWithin, clock } = delivery.options;
  const time = startDeadline(clock, respondWithin / 2);
  const leaseMs = handleWithin + leaseMargin;
  const leaseEnd = clock.now() + leaseMs;
  const claiming = (async () => store.claim(event.id, { leaseMs }))();
  try {
    const claim = await Promise.race([claiming, time.passed, delivery.deadline.passed]);
    if (claim !== late) return checkClaim(claim);
  } finally {
    time.stop();
  }
  const releaseLate = async () => {
    // After its lease, the event may be that of another process.
    if ((await claiming) === 'claimed' && clock.now() < leaseEnd) await store.release(event.id);
  };
  // Not kept alive: the store may never answer. Its failure is not reported a second time.
  releaseLate().catch(() => {});
  throw new TimeoutError(
    `The store did not claim the event in time: it has ${respondWithin / 2} ms (half of respondWithin), and less when the request came slowly.`,
  );
};

const claims: readonly string[] = ['claimed', 'done', 'busy'] satisfies DeliveryClaim[];

const checkClaim = (claim: DeliveryClaim): DeliveryClaim => {
  if (claims.includes(claim)) return claim;
  throw new TypeError(
    `store.claim must return ${claims.join(', ')}, or a promise of one; it returned ${showOption(claim)}.`,
  );
};
