import type { Explain, ValueRule } from '../rules/field-message.js';

/** Names the type of a value as zod does. */
const nameType = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value !== 'object' || Object.getPrototypeOf(value) === Object.prototype) {
    return typeof value;
  }
  return 'constructor' in value && value.constructor ? value.constructor.name : 'object';
};

/** Creates zod's own message for a value of the wrong type. The issues of responses have it. */
export const typeMessage =
  (expected: string): Explain =>
  ({ input }) =>
    `Invalid input: expected ${expected}, received ${nameType(input)}`;

const typeRule = (expected: string, accepts: ValueRule['accepts']): ValueRule => ({
  accepts,
  explain: typeMessage(expected),
});

/** The types that zod checks by itself, by the name that they have in `tables.ts`. */
export const zodTypes: Readonly<Record<string, ValueRule>> = {
  boolean: typeRule('boolean', (value) => typeof value === 'boolean'),
  number: typeRule('number', Number.isFinite),
  string: typeRule('string', (value) => typeof value === 'string'),
  undefined: typeRule('undefined', (value) => value === undefined),
};

/** A text that must be exactly this one. */
export const literalRule = (text: string): ValueRule => ({
  accepts: (value) => value === text,
  explain: () => `Invalid input: expected ${JSON.stringify(text)}`,
});
