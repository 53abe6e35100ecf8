import * as z from 'zod';
import type { OperationId } from '../operations/operations.js';
import { contract, type ParsedQuery } from './contract.js';

const unwrap = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;

const coerceNumber = (value: string): unknown =>
  value.trim() === '' || Number.isNaN(Number(value)) ? value : Number(value);

const coerceBoolean = (value: string): unknown => {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
};

/** Keeps text that cannot be converted, so that the schema reports what is wrong with it. */
const coerce = (schema: z.core.$ZodType | undefined, values: readonly string[]): unknown => {
  if (schema instanceof z.ZodArray) return values.flatMap((value) => value.split(','));
  const [value = ''] = values;
  if (values.length > 1) return values;
  if (schema instanceof z.ZodNumber) return coerceNumber(value);
  if (schema instanceof z.ZodBoolean) return coerceBoolean(value);
  return value;
};

/**
 * Converts the query of a URL, in which everything is text and arrays are comma-separated, to the types of
 * the operation's query schema. Keeps text that cannot be converted. Validates nothing.
 * @param params - the query of a URL.
 */
export const readWireQuery = (
  operationId: OperationId,
  params: URLSearchParams,
): Record<string, unknown> => {
  const schema: z.ZodObject = contract[operationId].query;
  // In one pass: `getAll` for each name takes quadratic time.
  const valuesOf = new Map<string, string[]>();
  for (const [name, value] of params) {
    const values = valuesOf.get(name);
    if (values) values.push(value);
    else valuesOf.set(name, [value]);
  }
  const query: [string, unknown][] = [];
  for (const [name, values] of valuesOf) {
    const field = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
    query.push([name, coerce(field && unwrap(field), values)]);
  }
  return Object.fromEntries(query);
};

/**
 * Converts and validates the query of a URL with the operation's query schema, for servers.
 * @param operationId - id of the operation: `agents.list`.
 * @param params - the query of a URL.
 */
export const parseWireQuery = <Id extends OperationId>(
  operationId: Id,
  params: URLSearchParams,
): z.ZodSafeParseResult<ParsedQuery<Id>> => {
  const query = readWireQuery(operationId, params);
  return contract[operationId].query.safeParse(query) as never;
};
