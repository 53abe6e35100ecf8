import type { Context, Hono } from 'hono';
import { cors } from 'hono/cors';
// By its parts, because the whole loads three routers to choose from.
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import { apiPrefix } from './api-prefix.js';
import type { Connection, ConnectionBindings } from './connection.js';
import { corsHeaders } from './cors-headers.js';
import { describeApi, openApiPath } from './describe-api.js';
import type { Exchange, ServedOperation } from './exchange.js';
import { handleRequest } from './handle-request.js';
import { inRoutingOrder } from './routing-order.js';
import { sendResponse } from './send-response.js';
import type { Service } from './service.js';
import { countRequest } from './wait-on-clock.js';
import { WebConnection } from './web-connection.js';
import { internalError, writeProblem } from './write-response.js';

/** The mock's HTTP application. */
export type MockApp = Hono<{ Bindings: ConnectionBindings }>;

/**
 * Creates the mock's HTTP application: one route per operation, one for the OpenAPI document, and CORS
 * for browsers. Every request passes through `respond` below.
 */
export function createApp(service: Service): MockApp {
  const app = new HonoBase<{ Bindings: ConnectionBindings }>({ router: new TrieRouter() });
  app.options('*', cors({ origin: '*' }));
  app.get(openApiPath, async ({ req, json }) =>
    json(await describeApi(new URL(req.url).origin), 200, corsHeaders),
  );
  for (const served of inRoutingOrder(service.operations)) {
    const { method, path } = served.operation;
    const route = `${apiPrefix}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
    app.on(method, route, (context) => respond(context, service, served));
  }
  app.notFound((context) => respond(context, service, undefined));
  app.onError((error) => {
    service.onFailure(error);
    const { status, headers, text } = writeProblem(internalError(error), service.newTraceId());
    return new Response(text, { status, headers: { ...corsHeaders, ...headers } });
  });
  return app;
}

async function respond(
  context: Context<{ Bindings: ConnectionBindings }>,
  service: Service,
  served: ServedOperation | undefined,
): Promise<Response> {
  const request = context.req.raw;
  const connection: Connection = context.env?.connection ?? new WebConnection(request);
  const { wait, end } = countRequest(service, connection);
  try {
    const url = new URL(context.req.url);
    const readHead = () => ({ method: request.method, url, headers: request.headers });
    const fault = connection.sent ? connection.sent.fault : service.takeFault(readHead);
    const traceId = service.newTraceId();
    const exchange: Exchange = {
      request,
      url,
      served,
      traceId,
      fault,
      wait,
      now: service.now,
      // The time of the mock's clock, as in all that the mock returns.
      responseHeaders: { Date: new Date(service.now()).toUTCString(), 'X-Trace-Id': traceId },
      bodyBytes: 0,
      input: {
        path: context.req.param() satisfies Record<string, string>,
        query: Object.fromEntries(url.searchParams),
        body: undefined,
      },
    };
    return await sendResponse(await handleRequest(exchange, service), connection, wait);
  } finally {
    end();
  }
}
