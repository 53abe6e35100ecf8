/**
 * Where a compiled `await using` looks when the platform has no `Symbol.asyncDispose`: in contexts of
 * `node:vm` on Node 20 and 22, and so in Jest 29 and in Vitest's vm pools. Babel, esbuild and Oxc agree.
 */
export const fallbackAsyncDispose = Symbol.for('Symbol.asyncDispose');

// A computed name that is `undefined` would be a method called "undefined".
/** The platform's symbol or, where it has none, the fallback. */
export const asyncDisposeKey: typeof Symbol.asyncDispose =
  Symbol.asyncDispose ?? fallbackAsyncDispose;
