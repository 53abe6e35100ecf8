import type { ClassLike } from './name-class.js';

/** `util.inspect`, as Node hands it to a custom inspect function. */
export type Inspect = (value: unknown, options?: object) => string;

/** How an instance is shown. */
type Show<Instance> = (instance: Instance, options: object, inspect: Inspect) => string;

/**
 * Sets what `console.log` shows on Node of the instances of a class. It is set here and not written in
 * the class, because declarations that are made file by file cannot name its symbol.
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
