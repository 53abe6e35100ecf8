import type { Attributes } from '@opentelemetry/api';
import { isVoisnapError } from '../errors/voisnap-error.js';
import { redactUrl } from '../logging/redact-url.js';
import type { MiddlewareCall } from '../middleware/middleware.js';

/** `client.request()` has no template: its path holds ids, of which there are too many for a name. */
const findTemplate = ({ operationId, pathTemplate }: MiddlewareCall): string | undefined =>
  operationId === 'request' ? undefined : pathTemplate;

/** The name of an attempt's span, by the semantic conventions for HTTP: method and template. */
export const nameAttempt = (call: MiddlewareCall): string =>
  [call.method, findTemplate(call)].filter(Boolean).join(' ');

/** What is known of a request before it is sent, and has few values: for metrics. */
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

/** The same with the URL, redacted: for spans. */
export const describeRequest = (call: MiddlewareCall): Attributes => ({
  ...describeTarget(call),
  'url.full': redactUrl(call.url),
});

/** How a failure is told in attributes: by its status where the API answered, else by its class. */
export const listErrorAttributes = (error: unknown): Attributes => {
  const status = isVoisnapError(error) ? error.status : undefined;
  if (status !== undefined) {
    return { 'http.response.status_code': status, 'error.type': String(status) };
  }
  return { 'error.type': error instanceof Error ? error.name : '_OTHER' };
};
