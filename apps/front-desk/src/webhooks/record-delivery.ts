import type { Desk } from '../desk.js';
import type { DeliveryResult } from './delivery-result.js';
import { describeDelivery } from './describe-delivery.js';
import { insertDelivery } from './insert-delivery.js';

/** A delivery, and what became of it. */
export interface DeliveryToRecord {
  readonly headers: Headers;
  /** What could be read of it. */
  readonly body: string | undefined;
  readonly result: DeliveryResult;
}

/** Keeps a record of a delivery. When the database is away there is none; the delivery comes again. */
export const recordDelivery = async (desk: Desk, delivery: DeliveryToRecord): Promise<void> => {
  const { headers, body, result } = delivery;
  const { account } = desk.voisnap.value;
  try {
    const described = { account, ...describeDelivery(headers, body), ...result };
    await insertDelivery(desk.database.value.pool, described);
    void desk.live.publish('webhooks');
  } catch (error) {
    console.error(`A delivery could not be recorded: ${(error as Error).message}`);
  }
};
