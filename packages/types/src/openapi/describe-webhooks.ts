import { KNOWN_WEBHOOK_EVENTS } from '../models/webhook-event-types.js';
import type { OpenApiWebhook } from './openapi-document.js';

const header = (name: string, description: string) => ({
  name,
  in: 'header' as const,
  required: true,
  description,
  schema: { type: 'string' },
});

const parameters = [
  header(
    'X-Webhook-Signature',
    '`sha256=` and the hex HMAC-SHA256 of timestamp, `.` and body, keyed with the secret.',
  ),
  header(
    'X-Webhook-Timestamp',
    'Time of the attempt, in Unix seconds. Reject a delivery when it is more than 300 seconds off.',
  ),
  header(
    'X-Webhook-Delivery-Id',
    'Id of the delivery. All attempts to deliver an event have the same id.',
  ),
];

/** Describes the request that delivers each type of event. */
export const describeWebhooks = (): Record<string, { readonly post: OpenApiWebhook }> =>
  Object.fromEntries(
    KNOWN_WEBHOOK_EVENTS.map((type) => [
      type,
      {
        post: {
          operationId: `webhooks.on${type}`,
          summary: `Deliver ${type}`,
          tags: ['webhooks'],
          security: [],
          parameters,
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: { $ref: `#/components/schemas/${type}Event` } },
            },
          },
          responses: { '2XX': { description: 'Accepted. Respond within 5 seconds.' } },
        },
      },
    ]),
  );
