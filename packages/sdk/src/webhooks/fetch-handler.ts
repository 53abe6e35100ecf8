import { ConfigurationError } from '@voisnap/core/errors';
import type { WebhookHandlerContext } from './webhook-handler.js';

/** What the converters take: a webhook handler, or your own function around one. */
export type FetchHandler = (
  request: Request,
  context?: WebhookHandlerContext,
) => Response | Promise<Response>;

const describe = (value: unknown): string => (value === null ? 'null' : typeof value);

/**
 * Checks the handler when it is converted, and not at the first delivery.
 *
 * @throws ConfigurationError when it is not a function.
 */
export const requireHandler = (handler: unknown, converter: string): void => {
  if (typeof handler === 'function') return;
  throw new ConfigurationError(
    `${converter} needs a webhook handler, and got ${describe(handler)}. Pass what createWebhookHandler(…) returns.`,
  );
};

/**
 * Checks what a handler returned. It may be a `Response` of another realm or library.
 *
 * @throws ConfigurationError when it is not a `Response`.
 */
export const requireResponse = (response: Response): Response => {
  if (typeof response?.arrayBuffer === 'function') return response;
  throw new ConfigurationError(
    `The webhook handler returned ${describe(response)}, not a Response. Pass what createWebhookHandler(…) returns.`,
  );
};
