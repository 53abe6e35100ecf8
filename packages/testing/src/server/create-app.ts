import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { answerRequest } from './answer-request.js';
import { apiPrefix } from './api-prefix.js';
import type { ServedOperation } from './exchange.js';
import type { Service } from './service.js';

/** Makes the mock's HTTP application: one route for each operation, and CORS for browsers. */
export function createApp(service: Service): Hono {
  const app = new Hono();
  // A page may read every header that the SDK reads.
  app.use(cors({ origin: '*', exposeHeaders: ['*'] }));
  for (const served of inRoutingOrder(service.operations)) {
    const { method, path } = served.operation;
    const route = `${apiPrefix}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
    app.on(method, route, (context) => respond(context, service, served));
  }
  app.notFound((context) => respond(context, service, undefined));
  return app;
}

/** Hono takes the first route that fits, so `/numbers/search` goes before `/numbers/{numberId}`. */
const inRoutingOrder = (operations: readonly ServedOperation[]): readonly ServedOperation[] =>
  operations.toSorted((one, other) => countParameters(one) - countParameters(other));

const countParameters = ({ operation }: ServedOperation): number =>
  operation.path.split('{').length - 1;

async function respond(
  context: Context,
  service: Service,
  served: ServedOperation | undefined,
): Promise<Response> {
  const endRequest = service.beginRequest();
  try {
    const url = new URL(context.req.url);
    const traceId = service.newTraceId();
    const pathParams: Record<string, string> = context.req.param();
    const query = Object.fromEntries(url.searchParams);
    const answer = await answerRequest(
      {
        request: context.req.raw,
        url,
        served,
        traceId,
        answerHeaders: { 'X-Trace-Id': traceId },
        input: { path: pathParams, query, body: undefined },
      },
      service,
    );
    return new Response(answer.text ?? null, { status: answer.status, headers: answer.headers });
  } finally {
    endRequest();
  }
}
