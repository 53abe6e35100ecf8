import type { RawWebhookBody } from './raw-body.js';
import type { WebhookSecret } from './resolve-secrets.js';
import { verifyDelivery } from './verify-delivery.js';
import type { VerifyWebhookOptions } from './verify-options.js';
import type { WebhookHeaders } from './webhook-headers.js';

/**
 * Verifies that a delivery comes from Voisnap, unchanged and not long ago; says nothing when it does.
 *
 * @param rawBody The body as it came, not parsed.
 * @param headers The headers of the request.
 * @param secret The webhook's secret, or several. Default: the environment's `VOISNAP_WEBHOOK_SECRET`.
 * @throws WebhookVerificationError when it does not; its `reason` says why.
 * @throws ConfigurationError when there is no secret, or an option is wrong.
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
