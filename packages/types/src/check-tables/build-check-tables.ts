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
      const problem = cause instanceof Error ? cause.message : String(cause);
      throw new TypeError(
        `The checks of ${id} cannot be generated: ${problem}. How to describe a schema: primitives/describe-check.ts.`,
        { cause },
      );
    }
  }
  return tables;
};

/** Writes the tokens of schemas, and fills the tables that they refer to. */
class TokenWriter {
  readonly tables: CheckTables;
  /** The models by name, as they were written; `undefined` while one is written. */
  readonly #models = new Map<string, string | undefined>();

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
      const [synonyms = {}] = details as [object?];
      const name = this.#writeModel(schema, 'requests', synonyms);
      if (Object.keys(synonyms).length > 0) this.tables.synonyms[name] = synonyms;
      return name;
    }
    if (kind === 'list' && schema instanceof z.ZodArray) {
      return this.#writeRule([kind, this.write(schema.element), ...details]);
    }
    if (kind === 'tool') {
      return this.#writeRule([kind, ...details.map((tool) => this.write(tool as z.core.$ZodType))]);
    }
    if (!Object.hasOwn(kinds, kind)) throw new TypeError(`no rule is called ${kind}`);
    return this.#writeRule([kind, ...details]);
  }

  #writeRule([kind, ...details]: readonly [kind: string, ...details: readonly unknown[]]): string {
    if (!details.every(isJson))
      throw new TypeError(`the rule ${kind} has details that are not JSON`);
    while (isDefault(details.at(-1))) details.pop();
    if (details.length === 0) return kind;
    const written = JSON.stringify([kind, ...details]);
    const { rules } = this.tables;
    const found = rules.findIndex((other) => JSON.stringify(other) === written);
    return `#${found === -1 ? rules.push([kind, ...details]) - 1 : found}`;
  }

  #writeModel(schema: z.ZodObject, table: 'requests' | 'responses', synonyms = {}): string {
    const name = nameOfSchema(schema);
    if (name === undefined) throw new TypeError('an object without a name');
    const before = this.#models.get(name);
    if (before === undefined && this.#models.has(name)) {
      throw new TypeError(`the model ${name} contains itself`);
    }
    requireName(name, /^[A-Z]\w*$/);
    this.#models.set(name, undefined);
    const fields = this.#writeShape(schema, table);
    const written = JSON.stringify([table, fields, synonyms]);
    if ((before ?? written) !== written) throw new TypeError(`two models are called ${name}`);
    this.#models.set(name, written);
    this.tables[table][name] = fields;
    return name;
  }

  #writeShape(schema: z.ZodObject, table: 'requests' | 'responses'): string {
    const all = Object.entries(schema.shape);
    if (table === 'requests') return this.#writeFields(all);
    // Any value passes, as that of a field that is not known.
    const checked = all.filter(([, field]) => !isAssumed(field));
    const rest = this.#writeRest(schema);
    if (rest !== '' && checked.length < all.length) {
      throw new TypeError('an assumed field beside other names that are checked');
    }
    return this.#writeFields(checked) + rest;
  }

  /** Writes `name:token name:token`. A field like the one before it has no token. */
  #writeFields(fields: readonly (readonly [string, z.core.$ZodType])[]): string {
    let before: string | undefined;
    const written = fields.map(([name, schema]) => {
      requireName(name, /^(?!__proto__$)[\w.$-]+$/);
      const token = this.write(schema);
      const isLikeBefore = token === before;
      before = token;
      return isLikeBefore ? name : `${name}:${token}`;
    });
    return written.join(' ');
  }

  #writeRest(schema: z.ZodObject): string {
    const { catchall } = schema._zod.def;
    return catchall === undefined || catchall instanceof z.ZodUnknown
      ? ''
      : ` *:${this.write(catchall)}`;
  }
}

/** Whether a detail of a rule says nothing: options without an option. */
const isDefault = (detail: unknown): boolean =>
  typeof detail === 'object' && detail !== null && Object.keys(detail).length === 0;

/** Whether the tables, which are JSON, can hold a detail of a rule. */
const isJson = (detail: unknown): boolean => {
  if (typeof detail !== 'object' || detail === null) {
    return (
      detail === null ||
      typeof detail === 'boolean' ||
      typeof detail === 'string' ||
      Number.isFinite(detail)
    );
  }
  const isPlain = Array.isArray(detail) || Object.getPrototypeOf(detail) === Object.prototype;
  return isPlain && Object.values(detail).every(isJson);
};

/** Whether a schema accepts any value: one of `primitives/assumed.ts`. */
const isAssumed = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? isAssumed(schema.unwrap())
    : findCheckDescription(schema)?.[0] === 'anything';

/** Throws for a name that the tables cannot hold, or that may be the name of a rule. */
const requireName = (name: string, pattern: RegExp): void => {
  if (!pattern.test(name)) throw new TypeError(`the name ${JSON.stringify(name)} is not possible`);
};

/** Throws for a schema with a message, a form or checks of its own, which no description names. */
const requirePlain = (schema: z.core.$ZodType): void => {
  const { type, checks = [], error, ...others } = schema._zod.def;
  // Only formats, such as those of `z.url()` and `z.int()`, have `check`.
  if (checks.length > 0 || error !== undefined || 'check' in others || 'coerce' in others) {
    throw new TypeError(`a schema of the type ${type} has a rule of its own, but no description`);
  }
};
