import type { Operation } from '../util/operation.js';
import { listOptionTable } from './request-option-table.js';

const ordinals = ['first', 'second', 'third', 'fourth'];

/**
 * Tells where to pass an option of the request that was found among filters or in a body, where it would do nothing:
 * `pass it as the second argument: list({}, { signal })`.
 *
 * @returns `undefined` for a name that is not an option.
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
