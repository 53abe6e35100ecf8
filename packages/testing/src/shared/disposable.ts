/**
 * The key that a compiled `using` looks up when the platform has no `Symbol.dispose`: in contexts of `node:vm`
 * on Node 20 and 22, and so in Jest 29 and in Vitest's vm pools. Babel, esbuild and Oxc all use it.
 */
const fallbackDispose = Symbol.for('Symbol.dispose');
const fallbackAsyncDispose = Symbol.for('Symbol.asyncDispose');

const disposeKey: typeof Symbol.dispose = Symbol.dispose ?? fallbackDispose;

/** Base class of objects that `using` and `await using` close, on every platform and however they are compiled. */
export abstract class Closable implements Disposable, AsyncDisposable {
  static {
    const { prototype } = Closable;
    // On platforms without these symbols, the methods below are named "undefined".
    if (Symbol.dispose === undefined) Reflect.deleteProperty(prototype, 'undefined');
    const value = function (this: Closable): Promise<void> {
      return this.close();
    };
    for (const key of [fallbackDispose, fallbackAsyncDispose]) {
      Object.defineProperty(prototype, key, { value, writable: true, configurable: true });
    }
  }

  /** Closes the object. */
  abstract close(): Promise<void>;

  [Symbol.dispose](): void {
    void this.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** Creates a disposable that calls `undo` when `using` disposes of it. */
export const createDisposable = (undo: () => void): Disposable => {
  const disposable: Disposable = { [disposeKey]: undo };
  return Object.assign(disposable, { [fallbackDispose]: undo });
};

/** Disposes of a disposable, as `using` does. */
export const dispose = (disposable: Disposable): void => disposable[disposeKey]();
