import type { Explain } from '../rules/field-message.js';
import {
  requestObjectMessage,
  type Synonyms,
  unknownFieldMessage,
} from '../rules/request-object.js';
import { addFound, type Check, createCheck, type FoundIssue, foundOne } from './check.js';
import { typeMessage } from './zod-messages.js';

/** A field of an object. */
export interface FieldCheck {
  readonly name: string;
  readonly check: Check;
  /** Whether it may be `undefined`. */
  readonly isOptional: boolean;
  /** Whether it may be `null`. */
  readonly isNullable: boolean;
}

interface ObjectRules {
  readonly fields: readonly FieldCheck[];
  /** Explains why a value is no object. */
  readonly explain: Explain;
  /** Checks the value of a name that is no field. Without it, any passes. */
  readonly rest?: Check | undefined;
}

/** Creates the check of an object of a response. Unknown fields pass, or are checked by `rest`. */
export const checkResponseObject = (fields: readonly FieldCheck[], rest?: Check): Check =>
  checkObject({ fields, explain: typeMessage('object'), rest });

/** Creates the check of an object of a request. Each unknown name is an issue. */
export const checkRequestObject = (fields: readonly FieldCheck[], synonyms?: Synonyms): Check => {
  const names = fields.map(({ name }) => name);
  const rest = createCheck({
    accepts: () => false,
    explain: unknownFieldMessage(() => names, synonyms),
  });
  return checkObject({ fields, explain: requestObjectMessage, rest });
};

const checkObject = (rules: ObjectRules): Check => {
  const byName: FieldsByName = new Map(rules.fields.map((field) => [field.name, field]));
  return { accepts: acceptObject(rules, byName), find: findInObject(rules, byName) };
};

type FieldsByName = ReadonlyMap<string, FieldCheck>;
type AnyObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is AnyObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAbsent = (value: unknown, { isOptional, isNullable }: FieldCheck): boolean =>
  value === undefined ? isOptional : value === null && isNullable;

/** Reads the names that the object has, usually fewer than its fields. One that may inherit fields is left to `find`. */
const acceptObject = ({ fields, rest }: ObjectRules, byName: FieldsByName) => {
  const requiredCount = fields.filter(({ isOptional }) => !isOptional).length;
  return (value: unknown): boolean => {
    if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return false;
    let required = 0;
    for (const name in value) {
      const field = byName.get(name);
      const part = value[name];
      if (field === undefined) {
        if (rest !== undefined && !rest.accepts(part)) return false;
      } else if (isAbsent(part, field) || field.check.accepts(part)) {
        if (!field.isOptional) required += 1;
      } else return false;
    }
    return required === requiredCount;
  };
};

/** Finds the issues in the order of zod: those of the fields, then those of other names. */
const findInObject =
  ({ fields, explain, rest }: ObjectRules, byName: FieldsByName) =>
  (value: unknown): FoundIssue[] => {
    if (!isObject(value)) return foundOne(value, explain);
    const found: FoundIssue[] = [];
    for (const field of fields) {
      const part = value[field.name];
      if (isAbsent(part, field) || field.check.accepts(part)) continue;
      addFound(found, field.check.find(part), field.name);
    }
    if (rest === undefined) return found;
    for (const name in value) {
      // Like zod, which never reads this name.
      if (byName.has(name) || name === '__proto__') continue;
      const part = value[name];
      if (!rest.accepts(part)) addFound(found, rest.find(part), name);
    }
    return found;
  };
