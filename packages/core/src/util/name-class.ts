/** Anything that can stand on the right of `instanceof`. */
// biome-ignore lint/complexity/noBannedTypes: the type of Symbol.hasInstance too.
export type ClassLike = Function;

/**
 * Sets the name of a class to the name of its export. Builds rename a class that refers to itself
 * (`_NotFoundError`), and minifiers rename every class, but logs and alerts depend on the name.
 */
export const nameClass = (subject: ClassLike, name: string): void => {
  Object.defineProperty(subject, 'name', { value: name, configurable: true });
};
