import type { ClassLike } from './name-class.js';

/** `util.inspect`, as Node passes it to a custom inspect function. */
export type Inspect = (value: unknown, options?: object) => string;

/** Returns the text that `console.log` prints for an instance. */
type Show<Instance> = (instance: Instance, options: object, inspect: Inspect) => string;

/**
 * Sets the text that `console.log` prints on Node for instances of a class. A method in the class itself is not
 * possible: declarations that are made file by file cannot name its symbol.
 */
export const setInspect = <Instance>(
  subject: ClassLike & { readonly prototype: Instance },
  show: Show<Instance>,
): void => {
  Object.defineProperty(subject.prototype, Symbol.for('nodejs.util.inspect.custom'), {
    value(this: Instance, ...[, options, inspect]: [number, object, Inspect]): string {
      return show(this, options, inspect);
    },
    writable: true,
    configurable: true,
  });
};
