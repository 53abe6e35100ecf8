import { WebhookVerificationError } from '@voisnap/core/errors';
import type { WebhookEvent } from '@voisnap/types';
import type { RawWebhookBody } from './raw-body.js';
import type { WebhookSecret } from './resolve-secrets.js';
import { verifyDelivery } from './verify-delivery.js';
import type { VerifyWebhookOptions } from './verify-options.js';
import type { WebhookHeaders } from './webhook-headers.js';

/**
 * Verifies a delivery as {@link verifyWebhook} does, and gives its event. Compare `event.type`, and the
 * compiler knows `event.data`; a type that this version does not know passes as well.
 *
 * @param rawBody The body as it came, not parsed.
 * @param headers The headers of the request.
 * @param secret The webhook's secret, or several. Default: the environment's `VOISNAP_WEBHOOK_SECRET`.
 * @throws WebhookVerificationError when it is not to be trusted, or no event; its `reason` says why.
 * @throws ConfigurationError when there is no secret, or an option is wrong.
 * @example
 * ```ts
 * import { constructEvent } from '@voisnap/sdk/webhooks';
 *
 * export const receive = async (request: Request) => {
 *   const event = await constructEvent(await request.text(), request.headers);
 *   if (event.type === 'SessionEnded') console.log(event.data.durationSeconds);
 *   return new Response(null, { status: 204 });
 * };
 * ```
 */
// biome-ignore lint/complexity/useMaxParams: body, headers, secret: the order of every webhook library.
export const constructEvent = async (
  rawBody: RawWebhookBody,
  headers: WebhookHeaders,
  secret?: WebhookSecret | undefined,
  options?: VerifyWebhookOptions | undefined,
): Promise<WebhookEvent> => parseEvent(await verifyDelivery({ rawBody, headers, secret, options }));

const malformed = (message: string): WebhookVerificationError =>
  new WebhookVerificationError(message, { reason: 'malformed_body' });

/** The parser's own error is not kept as `cause`, because it quotes the body. */
const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw malformed('The delivery is signed, but its body is not JSON.');
  }
};

/** Checks the envelope alone: that the data is what the type says is for `webhookEventSchema`. */
const parseEvent = (bytes: Uint8Array): WebhookEvent => {
  const value = parseJson(bytes) as Partial<WebhookEvent> | null;
  const isEvent =
    typeof value === 'object' &&
    typeof value?.id === 'string' &&
    typeof value.type === 'string' &&
    typeof value.data === 'object' &&
    value.data !== null;
  if (isEvent) return value as WebhookEvent;
  throw malformed(
    'The delivery is signed, but its body is no event: it must have id, type and data.',
  );
};
