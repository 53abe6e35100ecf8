/**
 * Where a compiled `using` looks when the platform has no `Symbol.dispose`: in contexts of `node:vm`
 * on Node 20 and 22, and so in Jest 29 and in Vitest's vm pools. Babel, esbuild and Oxc agree on it.
 */
const fallbackDispose = Symbol.for('Symbol.dispose');
const fallbackAsyncDispose = Symbol.for('Symbol.asyncDispose');

const disposeKey: typeof Symbol.dispose = Symbol.dispose ?? fallbackDispose;

/** What `using` and `await using` close, however they are compiled and wherever they run. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: its static block defines the methods.
export abstract class Closable implements Disposable, AsyncDisposable {
  static {
    // A platform that has no such symbol would get a method called "undefined".
    const ofPlatform = [Symbol.dispose, Symbol.asyncDispose].filter((key) => key !== undefined);
    for (const key of [...ofPlatform, fallbackDispose, fallbackAsyncDispose]) {
      const value = function (this: Closable): Promise<void> {
        return this.close();
      };
      Object.defineProperty(Closable.prototype, key, { value, writable: true, configurable: true });
    }
  }

  abstract close(): Promise<void>;
}

/** The methods that the class gets when it is loaded, by the symbols that there are. */
export interface Closable {
  [Symbol.dispose](): void;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Makes what `using` takes back, as a `Closable` is closed. */
export const createDisposable = (takeBack: () => void): Disposable => {
  const disposable: Disposable = { [disposeKey]: takeBack };
  return Object.assign(disposable, { [fallbackDispose]: takeBack });
};

/** Takes back what `using` would take back. */
export const dispose = (disposable: Disposable): void => disposable[disposeKey]();
