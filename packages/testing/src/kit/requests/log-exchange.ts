import type { OperationId } from '@voisnap/types/operations';
import { apiPrefix } from '../../http/api-prefix.js';
import type { Exchange, MockResponse } from '../../http/exchange.js';
import { copyValue } from '../../shared/copy-value.js';
import type { LoggedRequest } from './logged-request.js';

/** Copies an exchange into the form of the log, without credentials. */
export function logExchange(
  exchange: Exchange,
  response: MockResponse,
  { attempt, at }: { readonly attempt: number; readonly at: string },
): LoggedRequest {
  const { request, url, served, input } = exchange;
  const { path, query, body } = copyValue(input) as Pick<LoggedRequest, 'path' | 'query' | 'body'>;
  const { pathname } = url;
  return {
    operationId: served?.operation.id as OperationId | undefined,
    method: request.method,
    pathname: pathname.startsWith(apiPrefix) ? pathname.slice(apiPrefix.length) : pathname,
    path,
    query,
    body,
    headers: redact(Object.fromEntries(request.headers)),
    attempt,
    at,
    response: {
      status: response.status,
      headers: Object.fromEntries(
        Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), value]),
      ),
      body: readJson(response.text),
    },
    ...(exchange.fault && { fault: exchange.fault.label }),
  };
}

/** A fault may have made the body anything. */
function readJson(text: string | undefined): unknown {
  try {
    return text && JSON.parse(text);
  } catch {
    return text;
  }
}

/** Keeps only the scheme of the credentials. */
const redact = ({ authorization, ...headers }: Record<string, string>): Record<string, string> =>
  authorization === undefined
    ? headers
    : { ...headers, authorization: /^bearer /i.test(authorization) ? 'Bearer ***' : '***' };
