/**
 * Where a compiled `await using` looks when the platform has no `Symbol.asyncDispose`: in contexts of
 * `node:vm` on Node 20 and 22, and so in Jest 29 and in Vitest's vm pools. Babel, esbuild and Oxc agree.
 */
const fallbackAsyncDispose = Symbol.for('Symbol.asyncDispose');

/** A class whose instances `await using` closes. */
export interface ClosableClass {
  readonly prototype: { close(): Promise<void>; [Symbol.asyncDispose](): Promise<void> };
}

/**
 * Makes `await using` call `close()`, with the symbol of the platform and with that of compilers. The class
 * declares the method in an interface of its name: where the platform has no symbol, a method of the class
 * would be called "undefined".
 */
export const closeOnDispose = ({ prototype }: ClosableClass): void => {
  for (const key of [Symbol.asyncDispose ?? fallbackAsyncDispose, fallbackAsyncDispose]) {
    Object.defineProperty(prototype, key, {
      value(this: ClosableClass['prototype']): Promise<void> {
        return this.close();
      },
      writable: true,
      configurable: true,
    });
  }
};
