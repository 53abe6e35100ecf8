import { isRecord } from '../util/is-record.js';
import { encodeText } from './encode-text.js';
import { type Called, InputRefusal } from './input-refusal.js';

/**
 * Writes query parameters, with a leading `?`; an empty string if there are none. Omits `undefined` and empty arrays.
 * Separates the items of arrays by commas, and encodes a comma inside an item as `%2C`. Writes dates as ISO 8601 in UTC.
 *
 * @throws `InputRefusal` for `null` (a filter that is left out would silently match everything), for `NaN` and invalid
 * dates, for everything that is not text, number, boolean or date, and for parameters that are no object.
 */
export function buildQuery(operation: Called, parameters?: object): string {
  if (parameters === undefined) return '';
  // Text and lists have entries too: `?0=2&1=0`, which the API would ignore like a filter that is left out.
  if (!isRecord(parameters)) {
    throw new InputRefusal(operation, { field: 'query', problem: 'query', value: parameters });
  }
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    const encoded = items.map((item) =>
      encodeText(operation, name, writeItem(operation, name, item)),
    );
    pairs.push(`${encodeURIComponent(name)}=${encoded.join(',')}`);
  }
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function writeItem(operation: Called, field: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'bigint' || Number.isFinite(value)) {
    return String(value);
  }
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  throw new InputRefusal(operation, { field, problem: 'query-type', value });
}
