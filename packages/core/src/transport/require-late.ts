declare const __filename: unknown;

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
  for (const place of findPlaces()) {
    try {
      return createRequire(place)(specifier);
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure ?? new Error('this bundle does not know where it is');
};

/**
 * This file, or the bundle that it has become a part of. Of the two names for it, a bundler may have
 * emptied the one, or written the place where it found the file, which is on another machine.
 */
const findPlaces = (): string[] =>
  [import.meta.url, typeof __filename === 'string' ? __filename : ''].filter(Boolean);
