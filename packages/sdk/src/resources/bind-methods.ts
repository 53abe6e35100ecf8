/**
 * Binds the methods of an object to it, so that they work without it: `const { create } = client.agents`.
 * Each call looks up the method on the prototype, so that a spy there is called.
 */
export const bindMethods = (object: object): void => {
  const prototype: object = Object.getPrototypeOf(object);
  for (const name of Object.getOwnPropertyNames(prototype)) {
    if (name === 'constructor' || typeof Reflect.get(prototype, name) !== 'function') continue;
    const value = (...input: unknown[]): unknown =>
      Reflect.apply(Reflect.get(prototype, name), object, input);
    // Not enumerable: a printed client shows its properties, not its methods.
    Object.defineProperty(object, name, { value, writable: true, configurable: true });
  }
};
