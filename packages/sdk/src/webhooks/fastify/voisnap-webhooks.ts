import type { Readable } from 'node:stream';
import { ConfigurationError } from '@voisnap/core/errors';
import { type FetchHandler, requireHandler, requireResponse } from '../fetch-handler.js';
import { receiveRequest } from '../node/receive-request.js';
import { drainBody } from '../node/stream-body.js';
import type { FastifyInstanceLike, FastifyReplyLike, FastifyRequestLike } from './fastify-types.js';

/** Options of {@link voisnapWebhooks}. */
export interface VoisnapWebhooksOptions {
  /** Where Voisnap delivers, below the `prefix` of the registration: `/webhooks/voisnap`. */
  readonly path: string;
  /** What `createWebhookHandler` returned, or your own function around it. */
  readonly handler: FetchHandler;
}

const requireOptions = ({ path, handler }: Partial<VoisnapWebhooksOptions>): void => {
  requireHandler(handler, 'The option handler of voisnapWebhooks');
  if (typeof path === 'string' && path.startsWith('/')) return;
  throw new ConfigurationError(
    `The option path of voisnapWebhooks must be a path that begins with "/", like "/webhooks/voisnap"; got ${JSON.stringify(path)}.`,
  );
};

const sendResponse = async (reply: FastifyReplyLike, response: Response): Promise<unknown> => {
  const body = Buffer.from(await response.arrayBuffer());
  reply.code(response.status);
  for (const [name, value] of response.headers) reply.header(name, value);
  return reply.send(body.length === 0 ? undefined : body);
};

/**
 * A Fastify plugin that receives webhooks at a path. Only there are bodies left unparsed: your other routes keep their parsers.
 * The `bodyLimit` of Fastify does not apply there, but `maxBodyBytes` of the handler does.
 *
 * @throws ConfigurationError at the registration, when `path` or `handler` is wrong.
 * @example
 * ```ts
 * import { createWebhookHandler } from '@voisnap/sdk/webhooks';
 * import { voisnapWebhooks } from '@voisnap/sdk/webhooks/fastify';
 * import Fastify from 'fastify';
 *
 * const handler = createWebhookHandler({
 *   on: { SessionEnded: (event) => console.log(event.data.outcome) },
 * });
 * const app = Fastify();
 * await app.register(voisnapWebhooks, { path: '/webhooks/voisnap', handler });
 * await app.listen({ port: 3000 });
 * ```
 */
export const voisnapWebhooks = async (
  app: FastifyInstanceLike,
  options: VoisnapWebhooksOptions,
): Promise<void> => {
  requireOptions(options);
  // In this plugin's own scope: Fastify gives each plugin one.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  app.all(options.path, (request, reply) => receive(options.handler, request, reply));
};

const receive = async (
  handler: FetchHandler,
  request: FastifyRequestLike,
  reply: FastifyReplyLike,
): Promise<unknown> => {
  try {
    const payload = (request.body ?? request.raw) as Readable;
    const response = await handler(receiveRequest(request.raw, reply.raw, payload));
    return await sendResponse(reply, requireResponse(response));
  } catch (error) {
    // Fastify would write its message into the response.
    request.log.error(error, 'The webhook handler failed');
    reply.code(500);
    return reply.send();
  } finally {
    drainBody(request.raw);
  }
};
