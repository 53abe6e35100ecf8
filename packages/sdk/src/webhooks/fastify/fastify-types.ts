import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the plugin uses of a Fastify request. The types of Fastify fit; it need not be installed. */
export interface FastifyRequestLike {
  /** The body as the plugin's own parser leaves it: its stream, or nothing when there is none. */
  readonly body: unknown;
  /** The request of Node. */
  readonly raw: IncomingMessage;
  /** The logger of Fastify. */
  readonly log: {
    /** Logs an error. */
    error(error: unknown, message?: string): void;
  };
}

/** What the plugin uses of a Fastify reply. */
export interface FastifyReplyLike {
  /** The response of Node. */
  readonly raw: ServerResponse;
  /**
   * Sets the status.
   *
   * @param status - the HTTP status.
   */
  code(status: number): unknown;
  /**
   * Sets a header.
   *
   * @param name - its name, in any case.
   * @param value - its value.
   */
  header(name: string, value: string): unknown;
  /**
   * Sends the response.
   *
   * @param body - its body. Default: none.
   */
  send(body?: unknown): unknown;
}

/** What the plugin uses of the Fastify instance that it is registered in. */
export interface FastifyInstanceLike {
  /** Removes the parsers of this instance, and not those of the instance around it. */
  removeAllContentTypeParsers(): unknown;
  /**
   * Adds a parser to this instance.
   *
   * @param contentType - the type of content; `*` for all that have no other parser.
   * @param parser - calls `done` with what becomes `request.body`.
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
   * Adds a route for every method.
   *
   * @param path - its path, below the prefix of the instance.
   * @param handler - receives its requests.
   */
  all(
    path: string,
    handler: (request: FastifyRequestLike, reply: FastifyReplyLike) => Promise<unknown>,
  ): unknown;
}
