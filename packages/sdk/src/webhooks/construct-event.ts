import { WebhookVerificationError } from '@voisnap/core/errors';
import type { WebhookEvent } from '@voisnap/types/models';
import type { RawWebhookBody } from './raw-body.js';
import type { WebhookSecret } from './resolve-secrets.js';
import { verifyDelivery } from './verify-delivery.js';
import type { VerifyWebhookOptions } from './verify-options.js';
import type { WebhookHeaders } from './webhook-headers.js';

/**
 * Verifies a delivery, as {@link verifyWebhook} does, and returns its event. Comparing `event.type` narrows
 * `event.data`. An event of an unknown type is returned too.
 *
 * @param rawBody - the body of the request, not parsed.
 * @param headers - the headers of the request.
 * @param secret - the secret of the webhook, or several. Default: the environment variable
 * `VOISNAP_WEBHOOK_SECRET`.
 * @throws WebhookVerificationError when the delivery cannot be trusted or is not an event. `reason` says why.
 * @throws ConfigurationError when the secret is missing or an option is wrong.
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

/** Drops the error of the parser, because it quotes the body. */
const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw malformed('The signature is valid, but the body is not JSON.');
  }
};

/** Checks the envelope only. To check `data` too, use `webhookEventSchema` of `@voisnap/types`. */
const parseEvent = (bytes: Uint8Array): WebhookEvent => {
  const value = parseJson(bytes) as Partial<WebhookEvent> | null;
  const isEvent =
    typeof value === 'object' &&
    typeof value?.id === 'string' &&
    value.id !== '' &&
    typeof value.type === 'string' &&
    typeof value.data === 'object' &&
    value.data !== null;
  if (isEvent) return value as WebhookEvent;
  throw malformed(
    'The signature is valid, but the body is not an event: it must have id, type and data.',
  );
};
