import { afterEach, describe, expect, it, vi } from 'vitest';

/** Loads what is tested where the platform knows no disposers, as a context of `node:vm` on Node 20. */
async function loadWithout(): Promise<typeof import('./disposable.js')> {
  const hidden: readonly (string | symbol)[] = ['dispose', 'asyncDispose'];
  const real = Symbol;
  const get = (_target: object, name: string | symbol) =>
    hidden.includes(name) ? undefined : Reflect.get(real, name);
  vi.stubGlobal('Symbol', new Proxy(Symbol.bind(undefined), { get }));
  vi.resetModules();
  return import('./disposable.js');
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const fallbacks = ['Symbol.dispose', 'Symbol.asyncDispose'].map((name) => Symbol.for(name));

describe('on a platform without Symbol.dispose', () => {
  it('a Closable has the methods that compiled code calls', async () => {
    const { Closable } = await loadWithout();
    let closed = 0;
    class Connection extends Closable {
      async close() {
        closed += 1;
      }
    }
    const connection = new Connection() as unknown as Record<symbol | string, () => unknown>;
    for (const key of fallbacks) await connection[key]?.();
    expect({ closed, misnamed: 'undefined' in connection }).toEqual({ closed: 2, misnamed: false });
  });

  it('a disposable has the method that compiled code calls', async () => {
    const { createDisposable, dispose } = await loadWithout();
    let undone = 0;
    const disposable = createDisposable(() => {
      undone += 1;
    });
    dispose(disposable);
    (disposable as unknown as Record<symbol, () => void>)[fallbacks[0] as symbol]?.();
    expect({ undone, misnamed: 'undefined' in disposable }).toEqual({
      undone: 2,
      misnamed: false,
    });
  });
});

describe('on a platform with Symbol.dispose', () => {
  it('both keys have the same function', async () => {
    vi.resetModules();
    const { createDisposable } = await import('./disposable.js');
    const undo = () => {};
    const disposable = createDisposable(undo) as unknown as Record<symbol, unknown>;
    expect([disposable[Symbol.dispose], disposable[fallbacks[0] as symbol]]).toEqual([undo, undo]);
  });
});
