declare const __filename: string;

/** Loads a CommonJS module by its name. */
export type RequireModule = (specifier: string) => unknown;

/**
 * Loads a package when it is needed, seen from this module's own file, which knows where core's
 * dependencies are. Neither the name nor the way to `require` is written so that a bundler follows it:
 * a bundle of undici does not run as ESM.
 *
 * @throws the error of Node where the package is not found, or cannot be loaded.
 */
export const requireLate: RequireModule = (specifier) => {
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
 * This file, or the bundle that it has become a part of. Of the two names for it, a bundler may have
 * emptied the one, written the place where it found the file, which may be on another machine, or left
 * a name that does not exist.
 */
const places: readonly (() => string)[] = [() => import.meta.url, () => __filename];
