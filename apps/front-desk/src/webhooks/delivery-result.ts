import { WebhookVerificationError } from '@voisnap/sdk';
import type { NewDelivery } from './delivery.js';

/** What became of a delivery, and why. */
export type DeliveryResult = Pick<NewDelivery, 'outcome' | 'reason'>;

/** A delivery that cannot be trusted or read. */
export const refusal = (error: unknown): DeliveryResult => {
  const { message } = error as Error;
  const known = error instanceof WebhookVerificationError ? reasons[error.reason] : undefined;
  // Too large, too slow and cut off are malformed too; their messages say which.
  return { outcome: 'refused', reason: known ?? message };
};

const reasons: Readonly<Partial<Record<WebhookVerificationError['reason'], string>>> = {
  missing_header: 'It is not signed.',
  malformed_header: 'Its signature or its time cannot be read.',
  no_match: 'The signature is wrong: somebody else sent it, or the body changed on its way.',
  timestamp_out_of_tolerance:
    'Its time is more than five minutes off: somebody may have sent an old delivery again.',
};

/** An event that could not be put into the queue. It is delivered again. */
export const failure = (error: unknown): DeliveryResult => ({
  outcome: 'failed',
  reason: `The event could not be put into the queue, and will be delivered again: ${(error as Error).message}`,
});
