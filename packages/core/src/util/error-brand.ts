import { type ClassLike, nameClass } from './name-class.js';

/** Key under which a class of ours names itself; only on the class itself, never inherited. */
const ownBrand = Symbol('brand');

/** A symbol that is the same in every copy of this module, ESM or CJS, of any version. */
const brandOf = (name: string): symbol => Symbol.for(`@voisnap/core/${name}`);

/**
 * Names an error class, and marks its instances in a way that other copies of this module
 * recognize. Called from the class's static block.
 */
export function brandErrorClass(errorClass: ClassLike, name: string): void {
  nameClass(errorClass, name);
  const brand = brandOf(name);
  Object.defineProperty(errorClass, ownBrand, { value: brand });
  // On the prototype, so that an instance carries the brands of all its ancestors at no cost.
  Object.defineProperty(errorClass.prototype, brand, { value: true });
  Object.defineProperty(errorClass.prototype, 'name', {
    value: name,
    writable: true,
    configurable: true,
  });
}

/** Lets one instance of another class be an instance of this one too, in all copies of the package. */
export function addBrandOf(errorClass: ClassLike, error: object): void {
  const brand = Object.getOwnPropertyDescriptor(errorClass, ownBrand)?.value as symbol;
  Object.defineProperty(error, brand, { value: true, configurable: true });
}

/**
 * What `instanceof` answers: by brand for the classes of this module, by the prototype chain, as
 * ever, for those that a user derives from them.
 */
export function hasBrandOf(errorClass: ClassLike, value: unknown): boolean {
  const brand = Object.getOwnPropertyDescriptor(errorClass, ownBrand)?.value as symbol | undefined;
  if (brand === undefined) return Function.prototype[Symbol.hasInstance].call(errorClass, value);
  return typeof value === 'object' && value !== null && Reflect.get(value, brand) === true;
}

/** Whether a value is an instance of the class of that name, of any copy of the package. Never throws. */
export const hasBrand = (name: string, value: unknown): boolean => {
  try {
    return (
      typeof value === 'object' && value !== null && Reflect.get(value, brandOf(name)) === true
    );
  } catch {
    return false;
  }
};
