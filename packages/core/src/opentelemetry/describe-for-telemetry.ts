import type { Attributes } from '@opentelemetry/api';
import { isVoisnapError } from '../errors/voisnap-error.js';
import { redactUrl } from '../logging/redact-url.js';
import type { MiddlewareCall } from '../middleware/middleware.js';

/** Returns the path template; `undefined` for `client.request()`, whose path has ids, too many for a name. */
const findTemplate = ({ operationId, pathTemplate }: MiddlewareCall): string | undefined =>
  operationId === 'request' ? undefined : pathTemplate;

/** Names the span of an attempt by method and template, as the semantic conventions for HTTP say. */
export const nameAttempt = (call: MiddlewareCall): string =>
  [call.method, findTemplate(call)].filter(Boolean).join(' ');

/** Lists the attributes of a request for metrics. Each of them has few values. */
export const describeTarget = (call: MiddlewareCall): Attributes => {
  const { protocol, hostname, port } = new URL(call.url);
  const template = findTemplate(call);
  return {
    'http.request.method': call.method,
    'server.address': hostname,
    'server.port': port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
    'voisnap.operation.id': call.operationId,
    ...(template !== undefined && { 'url.template': template }),
  };
};

/** Lists the attributes of a request for spans: those for metrics, and the redacted URL. */
export const describeRequest = (call: MiddlewareCall): Attributes => ({
  ...describeTarget(call),
  'url.full': redactUrl(call.url),
});

/** Lists the attributes of a failure: the status of the response, or the class of the error without a response. */
export const listErrorAttributes = (error: unknown): Attributes => {
  const status = isVoisnapError(error) ? error.status : undefined;
  if (status !== undefined) {
    return { 'http.response.status_code': status, 'error.type': String(status) };
  }
  return { 'error.type': error instanceof Error ? error.name : '_OTHER' };
};
