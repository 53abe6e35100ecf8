import type { IncomingMessage, RequestListener } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type {
  LambdaEventV1,
  LambdaEventV2,
  LambdaHandler,
} from '../../src/entries/webhooks/lambda.js';

/** How AWS puts a body into an event: as text, or as base64 where the type of its content is binary. */
const writeBody = (body: Buffer, isBase64Encoded: boolean) => ({
  body: body.length === 0 ? null : body.toString(isBase64Encoded ? 'base64' : 'utf8'),
  isBase64Encoded,
});

/** Names as they were sent, as in the events of REST APIs. */
const listHeaders = ({ rawHeaders }: IncomingMessage): Record<string, string[]> => {
  const lists: Record<string, string[]> = {};
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string;
    lists[name] = [...(lists[name] ?? []), rawHeaders[at + 1] as string];
  }
  return lists;
};

interface Received {
  readonly request: IncomingMessage;
  readonly path: string;
  readonly query: string;
  readonly body: Buffer;
}

/** The event of a REST API, as far as it concerns the request. */
const writeV1 = ({ request, path, query, body }: Received, isBase64: boolean): LambdaEventV1 => {
  const multiValueHeaders = listHeaders(request);
  const headers = Object.fromEntries(
    Object.entries(multiValueHeaders).map(([name, values]) => [name, values.at(-1) ?? '']),
  );
  return {
    httpMethod: request.method ?? '',
    path,
    headers,
    multiValueHeaders,
    queryStringParameters: query === '' ? null : Object.fromEntries(new URLSearchParams(query)),
    multiValueQueryStringParameters: null,
    ...writeBody(body, isBase64),
  };
};

/** The event of an HTTP API or a function URL: names in lower case, repeated values joined. */
const writeV2 = ({ request, path, query, body }: Received, isBase64: boolean): LambdaEventV2 => ({
  version: '2.0',
  rawPath: path,
  rawQueryString: query,
  headers: Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(',')]),
  ),
  requestContext: { http: { method: request.method ?? '' } },
  ...writeBody(body, isBase64),
});

const serveWith =
  (write: (received: Received) => LambdaEventV1 | LambdaEventV2) =>
  (handler: LambdaHandler): RequestListener =>
  async (request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const event = write({ request, path, query, body: await buffer(request) });
    // What goes over the wire between AWS and a function is JSON.
    const { statusCode, headers, body } = await handler(JSON.parse(JSON.stringify(event)));
    response.writeHead(statusCode, headers).end(body);
  };

/** What stands before a function on AWS, each with the form of its events. */
export const lambdaGateways: readonly {
  readonly name: string;
  readonly serve: (handler: LambdaHandler) => RequestListener;
}[] = [
  { name: 'Lambda, REST API', serve: serveWith((received) => writeV1(received, false)) },
  { name: 'Lambda, HTTP API', serve: serveWith((received) => writeV2(received, false)) },
  { name: 'Lambda, function URL', serve: serveWith((received) => writeV2(received, true)) },
];
