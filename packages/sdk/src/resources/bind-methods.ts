/**
 * Lets the methods of an object be used without it: `const { create } = client.agents`. Each is looked up
 * when it is called, so that a spy on the class's prototype is called, too.
 */
export const bindMethods = (object: object): void => {
  const prototype: object = Object.getPrototypeOf(object);
  for (const name of Object.getOwnPropertyNames(prototype)) {
    if (name === 'constructor' || typeof Reflect.get(prototype, name) !== 'function') continue;
    const value = (...input: unknown[]): unknown =>
      Reflect.apply(Reflect.get(prototype, name), object, input);
    // Not enumerable: a client that is printed shows what it holds, not what it can do.
    Object.defineProperty(object, name, { value, writable: true, configurable: true });
  }
};
