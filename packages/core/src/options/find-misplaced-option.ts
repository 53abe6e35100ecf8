import type { Operation } from '../util/operation.js';
import { listOptionTable } from './request-option-table.js';

const ordinals = ['first', 'second', 'third', 'fourth'];

/**
 * What to say of an option of the request that stands among filters or in a body, and would do nothing
 * there: `pass it as the second argument: list({}, { signal })`. `undefined` for any other name.
 */
export const findMisplacedOption = (
  { id, path }: Pick<Operation, 'id'> & { readonly path?: string },
  name: string,
): string | undefined => {
  if (!Object.hasOwn(listOptionTable, name)) return undefined;
  const method = id.slice(id.lastIndexOf('.') + 1);
  const ids = [...(path ?? '').matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
  const before = [...ids, '{}'];
  const place = `${ordinals[before.length]} argument: ${method}(${[...before, `{ ${name} }`].join(', ')})`;
  return `${name} is an option of the request: pass it as the ${place}`;
};
