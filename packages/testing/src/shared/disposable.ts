/**
 * Where a compiled `using` looks when the platform has no `Symbol.dispose`: in contexts of `node:vm`
 * on Node 20 and 22, and so in Jest 29 and in Vitest's vm pools. Babel, esbuild and Oxc agree on it.
 */
const fallbackDispose = Symbol.for('Symbol.dispose');
const fallbackAsyncDispose = Symbol.for('Symbol.asyncDispose');

const disposeKey: typeof Symbol.dispose = Symbol.dispose ?? fallbackDispose;

/** What `using` and `await using` close, however they are compiled and wherever they run. */
export abstract class Closable implements Disposable, AsyncDisposable {
  static {
    const { prototype } = Closable;
    // Where the platform has no such symbols, the methods below are called "undefined".
    if (Symbol.dispose === undefined) Reflect.deleteProperty(prototype, 'undefined');
    const value = function (this: Closable): Promise<void> {
      return this.close();
    };
    for (const key of [fallbackDispose, fallbackAsyncDispose]) {
      Object.defineProperty(prototype, key, { value, writable: true, configurable: true });
    }
  }

  abstract close(): Promise<void>;

  [Symbol.dispose](): void {
    void this.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** Makes what `using` takes back, as a `Closable` is closed. */
export const createDisposable = (takeBack: () => void): Disposable => {
  const disposable: Disposable = { [disposeKey]: takeBack };
  return Object.assign(disposable, { [fallbackDispose]: takeBack });
};

/** Takes back what `using` would take back. */
export const dispose = (disposable: Disposable): void => disposable[disposeKey]();
