import { type OperationId, operations } from '@voisnap/types/operations';
import { apiPrefix } from '../../http/api-prefix.js';
import { inRoutingOrder } from '../../http/routing-order.js';

/** The operation that a path belongs to, and the path's parameters. */
export interface FoundRoute {
  readonly operationId: OperationId | undefined;
  readonly path: Readonly<Record<string, string>>;
}

const routes = /* @__PURE__ */ inRoutingOrder(
  Object.values(operations).map((operation) => ({ operation })),
).map(({ operation: { id, method, path } }) => ({
  id,
  method,
  pattern: new RegExp(`^${apiPrefix}${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}));

/** Finds the operation that a request matches, before the server handles the request. */
export function findRoute(method: string, pathname: string): FoundRoute {
  // The server handles HEAD as GET.
  const wanted = method === 'HEAD' ? 'GET' : method;
  for (const route of routes) {
    const match = route.method === wanted ? route.pattern.exec(pathname) : null;
    if (match) return { operationId: route.id, path: decode(match.groups ?? {}) };
  }
  return { operationId: undefined, path: {} };
}

const decode = (groups: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeSafely(value)]));

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
