import type { Explain } from '../rules/field-message.js';
import {
  requestObjectMessage,
  type Synonyms,
  unknownFieldMessage,
} from '../rules/request-object.js';
import { addFound, type Check, type FoundIssue, foundOne } from './found-issue.js';
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
  /** Explains why a value is no object. */
  readonly explain: Explain;
  /** Checks the value of a name that is no field. Without it, any passes. */
  readonly checkRest?: Check | undefined;
}

/** Creates the check of an object of a response. Unknown fields pass, or are checked by `checkRest`. */
export const checkResponseObject = (fields: readonly FieldCheck[], checkRest?: Check): Check =>
  checkObject(fields, { explain: typeMessage('object'), checkRest });

/** Creates the check of an object of a request. Each unknown name is an issue. */
export const checkRequestObject = (fields: readonly FieldCheck[], synonyms?: Synonyms): Check => {
  const names = fields.map(({ name }) => name);
  const explainUnknown = unknownFieldMessage(() => names, synonyms);
  return checkObject(fields, {
    explain: requestObjectMessage,
    checkRest: (value) => foundOne(value, explainUnknown),
  });
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const checkObject = (fields: readonly FieldCheck[], { explain, checkRest }: ObjectRules): Check => {
  const known: ReadonlySet<string> = new Set(fields.map(({ name }) => name));
  return (value) => {
    if (!isObject(value)) return foundOne(value, explain);
    let found: FoundIssue[] | undefined;
    for (const { name, check, isOptional, isNullable } of fields) {
      const field = value[name];
      if (field === undefined ? isOptional : field === null && isNullable) continue;
      const issues = check(field);
      if (issues) found = addFound(found, issues, name);
    }
    if (!checkRest) return found;
    for (const name in value) {
      // Like zod, which never reads this name.
      if (known.has(name) || name === '__proto__') continue;
      const issues = checkRest(value[name]);
      if (issues) found = addFound(found, issues, name);
    }
    return found;
  };
};
