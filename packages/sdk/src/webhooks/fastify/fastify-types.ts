import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the plugin uses of a Fastify request. The types of Fastify fit; it need not be installed. */
export interface FastifyRequestLike {
  /** The body as the plugin's own parser leaves it: the stream, or nothing when there is none. */
  readonly body: unknown;
  /** The request of Node. */
  readonly raw: IncomingMessage;
  /** Where Fastify logs lines about the request. */
  readonly log: { error(error: unknown, message?: string): void };
}

/** What the plugin uses of a Fastify reply. */
export interface FastifyReplyLike {
  /** The response of Node. */
  readonly raw: ServerResponse;
  /**
   * Sets the status.
   * @param status - status of the response.
   */
  code(status: number): unknown;
  /**
   * Sets a header.
   * @param name - name of the header.
   * @param value - value of the header.
   */
  header(name: string, value: string): unknown;
  /**
   * Sends the response.
   * @param body - body of the response.
   */
  send(body?: unknown): unknown;
}

/** What the plugin uses of the Fastify instance that it is registered in. */
export interface FastifyInstanceLike {
  /** Forgets Fastify's own parsers, in this plugin alone. */
  removeAllContentTypeParsers(): unknown;
  /**
   * Adds a parser of bodies.
   * @param contentType - media type of the bodies: `*` for all others.
   * @param parser - called with the request and its unread body.
   */
  addContentTypeParser(
    contentType: string,
    parser: (
      request: never,
      payload: IncomingMessage,
      done: (error: Error | null, body?: unknown) => void,
    ) => void,
  ): unknown;
  /**
   * Adds a route for all methods.
   * @param path - path of the route, below the plugin's prefix.
   */
  all(
    path: string,
    handler: (request: FastifyRequestLike, reply: FastifyReplyLike) => Promise<unknown>,
  ): unknown;
}
