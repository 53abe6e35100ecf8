import type { Activity, AsyncContext } from '../../clock/in-flight.js';

type CreateAsyncContext = () => AsyncContext<Activity>;
type AsyncContextClass = new () => AsyncContext<Activity>;

/** Where `AsyncLocalStorage` is available without an import. */
interface Places {
  /** At the edge (Vercel). */
  readonly AsyncLocalStorage?: AsyncContextClass;
  /** On Node, Deno and Bun, and in workers that are compatible with Node. */
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
}

/** Finds `AsyncLocalStorage`; `undefined` on platforms without it. */
export function findAsyncContext(
  places: Places = globalThis as Places,
): CreateAsyncContext | undefined {
  const ofNode = places.process?.getBuiltinModule?.('node:async_hooks') as Places | undefined;
  const { AsyncLocalStorage = ofNode?.AsyncLocalStorage } = places;
  return AsyncLocalStorage && (() => new AsyncLocalStorage());
}
