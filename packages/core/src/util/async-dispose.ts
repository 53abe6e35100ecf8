/**
 * The key that a compiled `await using` looks up when the platform has no `Symbol.asyncDispose`. It is missing
 * in contexts of `node:vm` on Node 20 and 22, and so in Jest 29 and in Vitest's vm pools. Babel, esbuild and
 * Oxc use the same key.
 */
const fallbackAsyncDispose = Symbol.for('Symbol.asyncDispose');

/** A class whose instances `await using` closes. */
export interface ClosableClass {
  /** What all instances inherit. */
  readonly prototype: { close(): Promise<void>; [Symbol.asyncDispose](): Promise<void> };
}

/** Makes a compiled `await using` close the instances of a class on platforms without `Symbol.asyncDispose`. */
export const closeOnDispose = ({ prototype }: ClosableClass): void => {
  // Without the symbol, the method of the class is called "undefined".
  if (Symbol.asyncDispose === undefined) Reflect.deleteProperty(prototype, 'undefined');
  Object.defineProperty(prototype, fallbackAsyncDispose, {
    value(this: ClosableClass['prototype']): Promise<void> {
      return this.close();
    },
    writable: true,
    configurable: true,
  });
};
