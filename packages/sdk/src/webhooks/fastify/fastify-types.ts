import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the plugin uses of a Fastify request. The types of Fastify fit; it need not be installed. */
export interface FastifyRequestLike {
  /** The body as the plugin's own parser leaves it: the stream, or nothing when there is none. */
  readonly body: unknown;
  readonly raw: IncomingMessage;
  readonly log: { error(error: unknown, message?: string): void };
}

/** What the plugin uses of a Fastify reply. */
export interface FastifyReplyLike {
  readonly raw: ServerResponse;
  code(status: number): unknown;
  header(name: string, value: string): unknown;
  send(body?: unknown): unknown;
}

/** What the plugin uses of the Fastify instance that it is registered in. */
export interface FastifyInstanceLike {
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(
    contentType: string,
    parser: (
      request: never,
      payload: IncomingMessage,
      done: (error: Error | null, body?: unknown) => void,
    ) => void,
  ): unknown;
  all(
    path: string,
    handler: (request: FastifyRequestLike, reply: FastifyReplyLike) => Promise<unknown>,
  ): unknown;
}
