/** Time that a receiver has to respond, in ms. Documented. */
export const responseTimeoutMs = 5_000;

/**
 * Delay after each failed attempt until the next one, in ms. After the last, Voisnap gives up. Assumed: the
 * documentation only says that there are retries with the same delivery id.
 */
export const retryDelaysMs: readonly number[] = [10_000, 60_000, 300_000, 1_800_000, 7_200_000];

/** Prefix of delivery ids. Assumed. */
export const deliveryIdPrefix = 'dlv_';

/** Default URL of the requests that a handler receives. */
export const defaultWebhookUrl = 'https://example.com/webhooks/voisnap';
