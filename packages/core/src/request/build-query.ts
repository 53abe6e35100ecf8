import { findMisplacedOption } from '../options/find-misplaced-option.js';
import type { Operation } from '../util/operation.js';
import { createInputError } from './create-input-error.js';
import { showValue } from './show-value.js';

/** The part of an operation that messages about its query need. */
type Called = Pick<Operation, 'id'> & { readonly path?: string };

/**
 * Writes query parameters, with a leading `?`; an empty string if there are none. Omits `undefined` and empty arrays.
 * Separates the items of arrays by commas, and encodes a comma inside an item as `%2C`. Writes dates as ISO 8601 in UTC.
 *
 * @throws `ValidationError` for `null` (a filter that is left out would silently match everything), for `NaN` and invalid
 * dates, for everything that is not text, number, boolean or date, and for parameters that are no object.
 */
export function buildQuery(operation: Called, parameters?: object): string {
  if (parameters === undefined) return '';
  assertParameters(operation, parameters);
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    const encoded = items.map((item) => encodeItem(operation, name, item));
    pairs.push(`${encodeURIComponent(name)}=${encoded.join(',')}`);
  }
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** Text and lists have entries too: `?0=2&1=0`, which the API would ignore like a filter that is left out. */
function assertParameters(operation: Called, parameters: unknown): void {
  if (typeof parameters === 'object' && parameters !== null && !Array.isArray(parameters)) return;
  throw createInputError(
    operation,
    'query',
    `The parameters must be an object with their names, but are ${showValue(parameters)}.`,
  );
}

function encodeItem(operation: Called, name: string, item: unknown): string {
  try {
    return encodeURIComponent(writeItem(operation, name, item));
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    throw createInputError(
      operation,
      name,
      'It contains half of a surrogate pair: the text was cut, or it is not text.',
    );
  }
}

function writeItem(operation: Called, name: string, item: unknown): string {
  if (typeof item === 'string') return item;
  if (typeof item === 'boolean' || typeof item === 'bigint') return String(item);
  if (typeof item === 'number' && Number.isFinite(item)) return String(item);
  if (item instanceof Date && !Number.isNaN(item.getTime())) return item.toISOString();
  if (item === null) {
    throw createInputError(
      operation,
      name,
      'It is null: leave it out, or pass undefined, for no filter.',
    );
  }
  const misplaced = findMisplacedOption(operation, name);
  if (misplaced !== undefined) throw createInputError(operation, name, `${misplaced}.`);
  const shown = item instanceof Date ? 'an invalid Date' : showValue(item);
  throw createInputError(
    operation,
    name,
    `It must be text, a finite number, a boolean, a Date or an array of them, but is ${shown}.`,
  );
}
