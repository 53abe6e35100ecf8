/**
 * Where a compiled `using` looks when the platform has no `Symbol.dispose`: in contexts of `node:vm`
 * on Node 20 and 22, and so in Jest 29 and in Vitest's vm pools. Babel, esbuild and Oxc agree on it.
 */
const fallbackDispose = Symbol.for('Symbol.dispose');
const fallbackAsyncDispose = Symbol.for('Symbol.asyncDispose');

// A computed name that is `undefined` would be a method called "undefined".
const disposeKey: typeof Symbol.dispose = Symbol.dispose ?? fallbackDispose;
const asyncDisposeKey: typeof Symbol.asyncDispose = Symbol.asyncDispose ?? fallbackAsyncDispose;

/** What `using` and `await using` close, however they are compiled and wherever they run. */
export abstract class Closable implements Disposable, AsyncDisposable {
  abstract close(): Promise<void>;

  [disposeKey](): void {
    void this.close();
  }

  [asyncDisposeKey](): Promise<void> {
    return this.close();
  }

  [fallbackDispose](): void {
    void this.close();
  }

  [fallbackAsyncDispose](): Promise<void> {
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
