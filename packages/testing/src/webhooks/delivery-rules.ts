/** How long a receiver has to answer, in ms. Documented. */
export const responseTimeoutMs = 5_000;

/**
 * How long after an attempt that failed the next one comes, in ms; after the last, Voisnap gives up.
 * Assumed: only that there are retries, with the same delivery id, is documented.
 */
export const retryDelaysMs: readonly number[] = [10_000, 60_000, 300_000, 1_800_000, 7_200_000];

/** Assumed: what the ids of deliveries begin with. */
export const deliveryIdPrefix = 'dlv_';

/** What a handler's requests are for, unless it says otherwise. */
export const defaultWebhookUrl = 'https://example.com/webhooks/voisnap';
