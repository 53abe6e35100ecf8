/** Classes whose instances can come from another copy of this package. */
type Brand = 'Fault' | 'UselessFault';

/**
 * Returns the symbol with which a class marks its instances. All copies of this package share it: the ESM and
 * the CommonJS build, `/web`, and other installations. `instanceof` does not recognize instances of another copy.
 */
export const brandOf = (name: Brand): symbol => Symbol.for(`@voisnap/testing/${name}`);

/** Whether a value is an instance of a class with this brand, in any copy of this package. */
export const hasBrand = (value: unknown, name: Brand): boolean =>
  typeof value === 'object' && value !== null && Reflect.get(value, brandOf(name)) === true;
