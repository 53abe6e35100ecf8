import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Agent, Dispatcher } from 'undici';
import type { InFlightRequest } from '../../clock/in-flight.js';
import { isFaked, nextTurn } from '../../clock/real-time.js';
import type { SentRequest } from '../connection.js';
import { createConnectionError } from '../create-connection-error.js';
import type { ConnectionFailure, FaultAction } from '../exchange.js';
import type { RequestHead } from '../service.js';
import { connectPair } from './connect-pair.js';
import { CorrelationIds, readHeaders, withCorrelationId } from './correlation-ids.js';
import { findFakedMicrotasks, requireMicrotasks } from './faked-microtasks.js';
import { loadAgent } from './load-agent.js';

/** An undici dispatcher that is connected to a server without a port. */
export interface InMemoryTransport {
  /** Sends requests of every origin to the server, also for `https`. */
  readonly dispatcher: Dispatcher;
  /** Returns what was recorded when the request was dispatched. */
  findSent(incoming: IncomingMessage): SentRequest | undefined;
  /** Aborts requests in flight and closes all connections. */
  close(): Promise<void>;
}

/** Called with each request when the client dispatches it. */
export interface DispatchHooks {
  /** Counts the request as in flight, until its last byte or its failure. */
  readonly begin: () => InFlightRequest;
  /** Takes the planned fault of the request. */
  readonly takeFault?: (readHead: () => RequestHead) => FaultAction | undefined;
}

/** Connects undici and an HTTP server by pairs of streams: real HTTP/1.1, no socket, no TLS. */
export function createInMemoryTransport(server: Server, hooks: DispatchHooks): InMemoryTransport {
  // Otherwise each response says when to close an idle connection, and undici follows that before its own setting.
  server.keepAliveTimeout = 0;
  const AgentClass = loadAgent();
  const agent = openAgent(AgentClass, server);
  let single: Agent | undefined;
  const openSingle = (): Agent => {
    single ??= openAgent(AgentClass, server, { pipelining: 0 });
    return single;
  };
  const correlationIds = new CorrelationIds();
  server.prependListener('request', (incoming) => correlationIds.collect(incoming));
  const failingAgents = {
    refused: createFailingAgent(AgentClass, 'refused'),
    unresolved: createFailingAgent(AgentClass, 'unresolved'),
  };
  return {
    dispatcher: agent.compose(
      trackRequests({ correlationIds, failingAgents, openSingle, ...hooks }),
    ),
    findSent: (incoming) => correlationIds.find(incoming),
    close: async () => {
      const reason = new Error(
        'the mock was closed during the request: a test may have ended without awaiting it',
      );
      const agents = [agent, single, ...Object.values(failingAgents)];
      const closing = agents.map((each) => each?.destroy(reason));
      // undici resolves by a microtask, which would never run.
      if (findFakedMicrotasks() === undefined) await Promise.all(closing);
    },
  };
}

/**
 * Milliseconds, the longest that a timer can wait. To close an idle connection would change the order in which the next
 * requests arrive: a slow machine would get another log from the same seed.
 */
const longestKeepAlive = 2 ** 31 - 1;

/** Creates an agent whose connections all lead to the server. */
const openAgent = (AgentClass: typeof Agent, server: Server, options: Agent.Options = {}): Agent =>
  new AgentClass({
    ...options,
    keepAliveTimeout: longestKeepAlive,
    connect: (_options, callback) => {
      const clientSide = connectPair(server);
      // undici accepts a Duplex, but its type is Socket. It frees a connection one turn of the event loop
      // after its response: without that turn here, each request would open a connection of its own.
      void nextTurn().then(() => callback(null, clientSide as unknown as Socket));
    },
  });

/** Creates an agent whose connections all fail, so that undici itself reports it to the client. */
const createFailingAgent = (AgentClass: typeof Agent, failure: ConnectionFailure): Agent =>
  new AgentClass({
    connect: ({ protocol, hostname, port }, callback) => {
      const url = new URL(`${protocol}//${hostname}${port ? `:${port}` : ''}`);
      void nextTurn().then(() => callback(createConnectionError(failure, url), null));
    },
  });

interface RequestTracking extends DispatchHooks {
  readonly correlationIds: CorrelationIds;
  readonly failingAgents: Readonly<Record<'refused' | 'unresolved', Dispatcher>>;
  /** Returns an agent that opens a connection for each request. */
  readonly openSingle: () => Dispatcher;
}

/**
 * Counts each request from its dispatch until its last byte or failure, and takes its planned fault: a
 * fault before the connection goes to a failing agent, any other is passed to the server.
 */
const trackRequests =
  ({
    begin,
    takeFault,
    correlationIds,
    failingAgents,
    openSingle,
  }: RequestTracking): Dispatcher.DispatcherComposeInterceptor =>
  (dispatch) =>
  (options, handler) => {
    requireMicrotasks();
    const request = begin();
    const fault = takeFault?.(() => readHead(options));
    const correlationId = correlationIds.issue({ request, fault });
    const counting = endingHandler(handler, () => {
      correlationId.drop();
      request.end();
    });
    try {
      if (fault?.connectFailure)
        return failingAgents[fault.connectFailure].dispatch(options, counting);
      const headers = withCorrelationId(options.headers, correlationId.number);
      // undici waits for `setImmediate` before it reuses a connection; fake timers never run it.
      if (isFaked(globalThis.setImmediate)) {
        return openSingle().dispatch({ ...options, headers }, counting);
      }
      return dispatch({ ...options, headers }, counting);
    } catch (error) {
      correlationId.drop();
      request.end();
      throw error;
    }
  };

const readHead = ({
  method,
  origin = '',
  path,
  headers,
}: Dispatcher.DispatchOptions): RequestHead => ({
  method,
  url: new URL(path, origin),
  headers: readHeaders(headers),
});

/** Forwards every event and calls `endRequest` when the request has ended. */
const endingHandler = (
  handler: Dispatcher.DispatchHandler,
  endRequest: () => void,
): Dispatcher.DispatchHandler => ({
  onRequestStart: (controller, context) => handler.onRequestStart?.(controller, context),
  onRequestUpgrade: (...details) => {
    endRequest();
    handler.onRequestUpgrade?.(...details);
  },
  onResponseStart: (...details) => handler.onResponseStart?.(...details),
  onResponseData: (controller, chunk) => {
    handler.onResponseData?.(controller, chunk);
    // The client has paused and may never resume: the mock's part is done.
    if (controller.paused) endRequest();
  },
  onResponseEnd: (controller, trailers) => {
    endRequest();
    handler.onResponseEnd?.(controller, trailers);
  },
  onResponseError: (controller, error) => {
    endRequest();
    handler.onResponseError?.(controller, error);
  },
});
