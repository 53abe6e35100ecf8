declare const __filename: string;

/** Loads a CommonJS module by its name. */
export type RequireModule = (specifier: string) => unknown;

/**
 * Loads a package at its first use. The package is resolved from the file of this module, which is beside core's
 * dependencies. Neither the name nor `require` is written in a form that a bundler follows, because undici does not
 * run in an ESM bundle.
 *
 * @throws Node's error when the package is not found or cannot be loaded; another one in Jest's jsdom, where undici would
 *   load, and then hang.
 */
export const requireLate: RequireModule = (specifier) => {
  if (typeof globalThis.clearImmediate !== 'function') {
    throw new Error('this environment has the timers of a browser, which undici cannot use');
  }
  const { getBuiltinModule } = process;
  if (getBuiltinModule === undefined) throw new Error('this runtime cannot load packages late');
  const { createRequire } = getBuiltinModule('node:module');
  let failure: unknown;
  for (const findPlace of places) {
    try {
      return createRequire(findPlace())(specifier);
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
};

/**
 * The two names of this file, or of the bundle that contains it. A bundler may make either of them useless: empty,
 * the path on the machine of the build, or a name that is not defined.
 */
const places: readonly (() => string)[] = [() => import.meta.url, () => __filename];
