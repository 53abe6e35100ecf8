import type { RawWebhookBody } from './raw-body.js';
import type { WebhookSecret } from './resolve-secrets.js';
import { verifyDelivery } from './verify-delivery.js';
import type { VerifyWebhookOptions } from './verify-options.js';
import type { WebhookHeaders } from './webhook-headers.js';

/**
 * Verifies that a delivery was sent by Voisnap, is unchanged, and is at most 300 seconds old
 * (`toleranceSeconds`). Resolves when all of that is true.
 *
 * @param rawBody - the body of the request, not parsed.
 * @param headers - the headers of the request.
 * @param secret - the secret of the webhook, or several. Default: the environment variable
 * `VOISNAP_WEBHOOK_SECRET`.
 * @throws WebhookVerificationError when the delivery cannot be trusted. `reason` says why.
 * @throws ConfigurationError when the secret is missing or an option is wrong.
 * @example
 * ```ts
 * import { verifyWebhook } from '@voisnap/sdk/webhooks';
 *
 * export const receive = async (request: Request) => {
 *   await verifyWebhook(await request.text(), request.headers);
 *   return new Response(null, { status: 204 });
 * };
 * ```
 */
// biome-ignore lint/complexity/useMaxParams: body, headers, secret: the order of every webhook library.
export const verifyWebhook = async (
  rawBody: RawWebhookBody,
  headers: WebhookHeaders,
  secret?: WebhookSecret | undefined,
  options?: VerifyWebhookOptions | undefined,
): Promise<void> => {
  await verifyDelivery({ rawBody, headers, secret, options });
};
