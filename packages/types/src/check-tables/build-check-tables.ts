import * as z from 'zod';
import { kinds } from '../checks/kinds.js';
import { zodTypes } from '../checks/zod-messages.js';
import { contract } from '../contract/contract.js';
import { type CheckDescription, findCheckDescription } from '../primitives/describe-check.js';
import { nameOfSchema } from '../primitives/schema-name.js';
import type { CheckTables } from './check-tables.js';

/** The schemas of the checked parts of an operation. */
type CheckedParts = Readonly<Record<'query' | 'body' | 'response', z.core.$ZodType>>;

/**
 * Makes the tables of the checks from zod schemas.
 *
 * @param operations - schemas of operations, by id. Default: the contract.
 * @throws TypeError for a schema that the checks could not check in the same way.
 */
export const buildCheckTables = (
  operations: Readonly<Record<string, CheckedParts>> = contract,
): CheckTables => {
  const tables = { operations: {}, requests: {}, responses: {}, synonyms: {}, rules: [] };
  const writer = new TokenWriter(tables);
  for (const [id, { query, body, response }] of Object.entries(operations)) {
    try {
      const tokens = [query, body, response].map((schema) => writer.write(schema));
      writer.tables.operations[id] = tokens.join(' ');
    } catch (cause) {
      throw new TypeError(`The checks of ${id} cannot be generated: ${String(cause)}`, { cause });
    }
  }
  return tables;
};

/** Writes the tokens of schemas, and fills the tables that they refer to. */
class TokenWriter {
  readonly tables: CheckTables;

  constructor(tables: CheckTables) {
    this.tables = tables;
  }

  write(schema: z.core.$ZodType): string {
    const description = findCheckDescription(schema);
    if (description) return this.#writeDescribed(schema, description);
    if (schema instanceof z.ZodOptional) return this.#writeOptional(schema.unwrap());
    requirePlain(schema);
    if (schema instanceof z.ZodLiteral) return this.#writeRule(['literal', schema.value]);
    if (schema instanceof z.ZodArray) return `${this.write(schema.element)}[]`;
    if (schema instanceof z.ZodObject) return this.#writeModel(schema, 'responses');
    const { type } = schema._zod.def;
    if (!Object.hasOwn(zodTypes, type)) throw new TypeError(`no check for the type ${type}`);
    return type;
  }

  #writeOptional(inner: z.core.$ZodType): string {
    const isNullable = inner instanceof z.ZodNullable;
    const token = this.write(isNullable ? inner.unwrap() : inner);
    if (token.endsWith('?')) throw new TypeError('an optional schema of an optional schema');
    return `${token}${isNullable ? '??' : '?'}`;
  }

  #writeDescribed(schema: z.core.$ZodType, [kind, ...details]: CheckDescription): string {
    if (kind === 'request' && schema instanceof z.ZodObject) {
      const name = this.#writeModel(schema, 'requests');
      const [synonyms = {}] = details as [object?];
      if (Object.keys(synonyms).length > 0) this.tables.synonyms[name] = synonyms;
      return name;
    }
    if (kind === 'list' && schema instanceof z.ZodArray) {
      return this.#writeRule([kind, this.write(schema.element), ...details]);
    }
    if (kind === 'tool') {
      return this.#writeRule([kind, ...details.map((tool) => this.write(tool as z.core.$ZodType))]);
    }
    if (kind === 'anything') return kind;
    if (!Object.hasOwn(kinds, kind)) throw new TypeError(`no rule is called ${kind}`);
    return details.every(isDefault) ? kind : this.#writeRule([kind, ...details]);
  }

  #writeRule([...rule]: unknown[]): string {
    if (isDefault(rule.at(-1))) rule.pop();
    const written = JSON.stringify(rule);
    const { rules } = this.tables;
    const found = rules.findIndex((other) => JSON.stringify(other) === written);
    return `#${found === -1 ? rules.push(rule) - 1 : found}`;
  }

  #writeModel(schema: z.ZodObject, table: 'requests' | 'responses'): string {
    const name = nameOfSchema(schema);
    if (name === undefined) throw new TypeError('an object without a name');
    const fields = Object.entries(schema.shape).map(([field, each]) => [field, this.write(each)]);
    // Any value passes, also one of a field that is not known.
    const checked = fields.filter(([, token]) => !token?.startsWith('anything'));
    const rest = table === 'requests' ? undefined : this.#writeRest(schema);
    if (rest !== undefined && checked.length < fields.length) {
      throw new TypeError(`an assumed field beside other names that are checked, in ${name}`);
    }
    const written = `${writeFields(checked)}${rest === undefined ? '' : ` *:${rest}`}`;
    if ((this.tables[table][name] ?? written) !== written) {
      throw new TypeError(`two models are called ${name}`);
    }
    this.tables[table][name] = written;
    return name;
  }

  #writeRest(schema: z.ZodObject): string | undefined {
    const { catchall } = schema._zod.def;
    return catchall === undefined || catchall instanceof z.ZodUnknown
      ? undefined
      : this.write(catchall);
  }
}

/** Whether a detail of a rule says nothing: options without an option. */
const isDefault = (detail: unknown): boolean =>
  typeof detail === 'object' && detail !== null && Object.keys(detail).length === 0;

/** Writes `name:token name:token`. A field like the one before it has no token. */
const writeFields = (fields: readonly string[][]): string =>
  fields
    .map(([name, token], at) => (token === fields[at - 1]?.[1] ? name : `${name}:${token}`))
    .join(' ');

/** Throws for a schema with a message or checks of its own, which no description names. */
const requirePlain = (schema: z.core.$ZodType): void => {
  const { type, checks = [], error } = schema._zod.def;
  if (checks.length > 0 || error !== undefined) {
    throw new TypeError(`a schema of the type ${type} has a rule of its own, but no description`);
  }
};
