import { type ClassLike, nameClass } from './name-class.js';

/** Key of the brand of an error class. It is an own property of the class, so that subclasses do not inherit it. */
const ownBrand = Symbol('brand');

/** Returns a symbol that is the same in every copy of this module, ESM or CJS, of any version. */
const brandOf = (name: string): symbol => Symbol.for(`@voisnap/core/${name}`);

/**
 * Names an error class, and marks its instances so that other copies of this module recognize them. Call it
 * from the static block of the class.
 */
export function brandErrorClass(errorClass: ClassLike, name: string): void {
  nameClass(errorClass, name);
  const brand = brandOf(name);
  Object.defineProperty(errorClass, ownBrand, { value: brand });
  // On the prototype, so that an instance has the brands of all its ancestors.
  Object.defineProperty(errorClass.prototype, brand, { value: true });
  Object.defineProperty(errorClass.prototype, 'name', {
    value: name,
    writable: true,
    configurable: true,
  });
}

/** Makes an error of another class an instance of the named class too, in all copies of the package. */
export function addBrand(name: string, error: object): void {
  Object.defineProperty(error, brandOf(name), { value: true, configurable: true });
}

/**
 * Implements `instanceof`. The classes of this package compare brands. Classes that a user derives from them use
 * the prototype chain, as usual.
 */
export function hasBrandOf(errorClass: ClassLike, value: unknown): boolean {
  const brand = Object.getOwnPropertyDescriptor(errorClass, ownBrand)?.value as symbol | undefined;
  if (brand === undefined) return Function.prototype[Symbol.hasInstance].call(errorClass, value);
  return typeof value === 'object' && value !== null && Reflect.get(value, brand) === true;
}

/** Whether a value is an instance of the named class, from any copy of the package. Never throws. */
export const hasBrand = (name: string, value: unknown): boolean => {
  try {
    return (
      typeof value === 'object' && value !== null && Reflect.get(value, brandOf(name)) === true
    );
  } catch {
    return false;
  }
};
