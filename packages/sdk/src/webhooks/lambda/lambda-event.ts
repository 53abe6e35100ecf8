import { ConfigurationError } from '@voisnap/core/errors';
import { appendHeader, fitMethod } from '../fit-request.js';

/** Headers or parameters by name. */
type Values = Readonly<Record<string, string | undefined>> | null | undefined;
/** The same, each with all its values. */
type ValueLists = Readonly<Record<string, readonly string[] | undefined>> | null | undefined;

/** What both forms of events have. The types of `@types/aws-lambda` fit. */
interface LambdaHttpEvent {
  /** Version of the payload format: `1.0` or `2.0`. Not read, because REST APIs and load balancers send none. */
  readonly version?: string | undefined;
  /** The headers, with names in any case. */
  readonly headers?: Values;
  /** The body as text, or in base64; `null` when there is none. */
  readonly body?: string | null | undefined;
  /** Whether the body is in base64. Default: `false`. */
  readonly isBase64Encoded?: boolean | undefined;
}

/** An event of an API Gateway REST API, of an HTTP API with payload format 1.0, or of a load balancer. */
export interface LambdaEventV1 extends LambdaHttpEvent {
  /** The HTTP method. */
  readonly httpMethod: string;
  /** The path, without the query. */
  readonly path: string;
  /** The headers with all their values; taken in place of `headers` where there are any. */
  readonly multiValueHeaders?: ValueLists;
  /** The parameters of the query, each with its last value. */
  readonly queryStringParameters?: Values;
  /** The parameters of the query with all their values. */
  readonly multiValueQueryStringParameters?: ValueLists;
}

/** An event of an API Gateway HTTP API with payload format 2.0, or of a function URL. */
export interface LambdaEventV2 extends LambdaHttpEvent {
  /** The path, without the query. */
  readonly rawPath: string;
  /** The query, without its question mark. */
  readonly rawQueryString?: string | undefined;
  /** The cookies, which are then in no header. */
  readonly cookies?: readonly string[] | undefined;
  /** What API Gateway says of the request. */
  readonly requestContext: {
    /** Of its HTTP part, the method alone is read. */
    readonly http: { readonly method: string };
  };
}

/** The events that {@link toLambdaHandler} takes. */
export type LambdaEvent = LambdaEventV1 | LambdaEventV2;

/** An event, read: the same for all forms. */
export interface ReadLambdaEvent {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Headers;
  /** As it stands in the event: `null` or nothing when there is none. */
  readonly body: unknown;
  readonly isBase64Encoded: boolean;
}

/** Those with all values leave nothing to those with the last value alone. Emulators send them empty. */
const readValues = (single: Values, lists: ValueLists): [name: string, value: string][] =>
  Object.entries(lists && Object.keys(lists).length > 0 ? lists : (single ?? {})).flatMap(
    ([name, values]) => [values ?? []].flat().map((value): [string, string] => [name, value]),
  );

const readHeaders = (single: Values, lists?: ValueLists): Headers => {
  const headers = new Headers();
  for (const [name, value] of readValues(single, lists)) appendHeader(headers, name, value);
  return headers;
};

const writeQuery = (single: Values, lists: ValueLists): string =>
  new URLSearchParams(readValues(single, lists)).toString();

const readV1 = (event: LambdaEventV1): ReadLambdaEvent => ({
  method: fitMethod(event.httpMethod),
  path: event.path,
  query: writeQuery(event.queryStringParameters, event.multiValueQueryStringParameters),
  headers: readHeaders(event.headers, event.multiValueHeaders),
  body: event.body,
  isBase64Encoded: event.isBase64Encoded === true,
});

const readV2 = (event: LambdaEventV2): ReadLambdaEvent => {
  const headers = readHeaders(event.headers);
  if (event.cookies) {
    headers.delete('cookie');
    appendHeader(headers, 'cookie', event.cookies.join('; '));
  }
  return {
    method: fitMethod(event.requestContext.http.method),
    path: event.rawPath,
    query: event.rawQueryString ?? '',
    headers,
    body: event.body,
    isBase64Encoded: event.isBase64Encoded === true,
  };
};

const isV1 = (event: Partial<LambdaEventV1>): event is LambdaEventV1 =>
  typeof event.httpMethod === 'string' && typeof event.path === 'string';

const isV2 = (event: Partial<LambdaEventV2>): event is LambdaEventV2 =>
  typeof event.rawPath === 'string' && typeof event.requestContext?.http?.method === 'string';

const describe = (event: unknown): string => {
  if (event === undefined || event === null) return `It got ${event}.`;
  if (typeof event !== 'object') return `It got a ${typeof event}.`;
  if (event instanceof Request) return 'It got a Request: pass that to the webhook handler itself.';
  const names = Object.keys(event).slice(0, 8).join(', ');
  return names === '' ? 'It got an empty object.' : `It got an event with ${names}.`;
};

/**
 * Reads an event of any form.
 *
 * @throws ConfigurationError when the event is not an HTTP request.
 */
export const readLambdaEvent = (event: unknown): ReadLambdaEvent => {
  if (typeof event === 'object' && event !== null) {
    if (isV2(event)) return readV2(event);
    if (isV1(event)) return readV1(event);
  }
  throw new ConfigurationError(
    'toLambdaHandler takes HTTP requests: events of API Gateway (REST and HTTP APIs), function URLs and load balancers. ' +
      describe(event),
  );
};
