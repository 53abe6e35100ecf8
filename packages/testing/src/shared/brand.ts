/** Classes whose instances one copy of this package passes to another. */
type Brand = 'Fault' | 'UselessFault';

/**
 * A symbol that every copy of this package has in common: the ESM and the CommonJS build, `/web`, and
 * other installations. With it a class marks its instances, which `instanceof` of another copy denies.
 */
export const brandOf = (name: Brand): symbol => Symbol.for(`@voisnap/testing/${name}`);

/** Whether a value was made by a class that carries this brand, of whichever copy. */
export const hasBrand = (value: unknown, name: Brand): boolean =>
  typeof value === 'object' && value !== null && Reflect.get(value, brandOf(name)) === true;
