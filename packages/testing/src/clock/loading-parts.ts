const loadingKey = Symbol.for('@voisnap/core/loading-parts');

/**
 * Whether a client, of any copy of the SDK, is loading a part of itself, as it does with its first retry or wait. That
 * takes real time, in which nothing sleeps on the clock yet.
 */
export const isLoadingParts = (scope: object = globalThis): boolean => {
  const count: unknown = Reflect.get(scope, loadingKey);
  return typeof count === 'number' && count > 0;
};
