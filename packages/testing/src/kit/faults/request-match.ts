import type { OperationId } from '@voisnap/types/operations';
import type { RequestHead } from '../../http/service.js';
import { findRoute } from './route-finder.js';

/** The head of a request, which is known before its body is read. */
export interface IncomingRequest {
  /** `undefined` when the request matches no operation. */
  readonly operationId: OperationId | undefined;
  /** Method of the request: `POST`. */
  readonly method: string;
  /** With `/api/v1`. */
  readonly pathname: string;
  /** The path's parameters. */
  readonly path: Readonly<Record<string, string>>;
  /** The query as it was sent. Of a repeated name, the last value. */
  readonly query: Readonly<Record<string, string>>;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Selects requests: those with all of these values, or those that a function accepts. */
export type RequestMatch<Id extends OperationId = OperationId> =
  | ((request: IncomingRequest) => boolean)
  | {
      readonly operationId?: Id;
      readonly method?: string;
      readonly path?: Readonly<Record<string, string>>;
      readonly query?: Readonly<Record<string, string>>;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** Reads a request's head. */
export function readRequest({ method, url, headers }: RequestHead): IncomingRequest {
  const { operationId, path } = findRoute(method, url.pathname);
  return {
    operationId,
    method,
    pathname: url.pathname,
    path,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(headers),
  };
}

/** Whether a request matches. */
export function matchesRequest(match: RequestMatch, request: IncomingRequest): boolean {
  if (typeof match === 'function') return match(request);
  const { operationId, method, path = {}, query = {}, headers = {} } = match;
  return (
    (operationId === undefined || operationId === request.operationId) &&
    (method === undefined || method.toUpperCase() === request.method) &&
    includes(request.path, path) &&
    includes(request.query, query) &&
    includes(request.headers, lowerNames(headers))
  );
}

const includes = (
  all: Readonly<Record<string, string>>,
  some: Readonly<Record<string, string>>,
): boolean => Object.entries(some).every(([name, value]) => all[name] === value);

const lowerNames = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
