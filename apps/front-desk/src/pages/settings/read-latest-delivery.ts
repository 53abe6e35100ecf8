import type { Desk } from '../../desk.js';
import type { Delivery } from '../../webhooks/delivery.js';
import { findDeliveries } from '../../webhooks/find-deliveries.js';

/** The latest delivery of the account; `undefined` when there is none, or nobody can tell at the moment. */
export const readLatestDelivery = async ({
  database,
  voisnap,
}: Desk): Promise<Delivery | undefined> => {
  try {
    const { account } = voisnap.value;
    const { deliveries } = await findDeliveries(database.value, { account, page: 1 });
    return deliveries[0];
  } catch {
    // The section of the health says what is wrong with the database.
    return undefined;
  }
};
