/** Anything that can stand on the right of `instanceof`. */
// biome-ignore lint/complexity/noBannedTypes: what the language calls it, see Symbol.hasInstance.
export type ClassLike = Function;

/**
 * Gives a class the name that it is exported under. Builds rename a class that names itself
 * (`_NotFoundError`), minifiers every class; logs and alerts go by the name.
 */
export const nameClass = (subject: ClassLike, name: string): void => {
  Object.defineProperty(subject, 'name', { value: name, configurable: true });
};
