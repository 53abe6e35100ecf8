import { ConfigurationError, WebhookVerificationError } from '@voisnap/core/errors';
import type { WebhookEvent } from '@voisnap/types/models';
import { constructEvent } from './construct-event.js';
import { readRequestBody, tooLarge } from './read-request-body.js';
import type { ReceivedDelivery } from './received-delivery.js';
import { resolveSecrets } from './resolve-secrets.js';
import { findUnreadableBody } from './unreadable-body.js';
import { late } from './webhook-clock.js';

/** Why a request is no delivery that can be handled, with the status of the response. */
class RefusedRequest {
  readonly status: number;
  readonly error: unknown;

  constructor(status: number, error: unknown) {
    this.status = status;
    this.error = error;
  }
}

/**
 * Reads and verifies a delivery.
 *
 * @returns its event, or the response when it has none. The response says nothing: `onError` is told why.
 */
export const verifyRequest = async (
  delivery: ReceivedDelivery,
): Promise<WebhookEvent | Response> => {
  try {
    return await readEvent(delivery);
  } catch (thrown) {
    const { status, error } = thrown instanceof RefusedRequest ? thrown : toRefusal(thrown);
    delivery.report(error, {
      phase: 'verify',
      message: `A delivery was answered with ${status}, and its event was not handled.`,
      willBeRedelivered: true,
    });
    return new Response(null, { status });
  }
};

const readEvent = async (delivery: ReceivedDelivery): Promise<WebhookEvent> => {
  const { request, options } = delivery;
  const unreadable = findUnreadableBody(request);
  if (unreadable !== undefined) throw new RefusedRequest(500, new ConfigurationError(unreadable));
  const secrets = resolveSecrets(
    options.secret,
    'createWebhookHandler({ secret: env.VOISNAP_WEBHOOK_SECRET })',
  );
  const body = await readBody(delivery);
  const { toleranceSeconds, now } = options;
  return constructEvent(body, request.headers, secrets, { toleranceSeconds, now });
};

const readBody = async ({ request, options, deadline }: ReceivedDelivery): Promise<Uint8Array> => {
  const { maxBodyBytes, respondWithin } = options;
  const limits = { maxBytes: maxBodyBytes, passed: deadline.passed };
  const body = await readRequestBody(request, limits).catch((cause: unknown) => {
    if (cause instanceof ConfigurationError) throw cause;
    throw new RefusedRequest(400, malformed('The body was cut off.', cause));
  });
  if (body === tooLarge) {
    throw new RefusedRequest(
      413,
      malformed(`The body is larger than ${maxBodyBytes} bytes (maxBodyBytes).`),
    );
  }
  if (body !== late) return body;
  throw new RefusedRequest(
    408,
    malformed(`The body did not arrive within ${respondWithin} ms (respondWithin).`),
  );
};

const malformed = (message: string, cause?: unknown): WebhookVerificationError =>
  new WebhookVerificationError(message, {
    reason: 'malformed_body',
    ...(cause === undefined ? {} : { cause }),
  });

/** A delivery that cannot be trusted is the sender's fault; anything else is a mistake in the set-up. */
const toRefusal = (error: unknown): RefusedRequest =>
  new RefusedRequest(error instanceof WebhookVerificationError ? error.statusCode : 500, error);
