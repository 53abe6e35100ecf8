import type { z } from 'zod';

/**
 * What an issue of a request rests on, where no documented rule is broken: a field or a value that we
 * do not know, which the API may take all the same. It stands on the issue as `assumption`; an issue
 * without one is sure.
 * - `unknown-field`: a name that is not near a known one.
 * - `null`: `null` in a field that is not known to take it.
 * - `value`: another type, range or form than we assumed.
 * - `value-slip`: a value that is near a known one.
 */
export type Assumption = 'unknown-field' | 'null' | 'value' | 'value-slip';

/** How sure the expectation of a field is: assumed, documented, or documented with being required. */
export type Rule = 'assumed' | 'documented' | 'required';

/** What zod tells an error function about the value that it refused; what is written on it stays. */
export type Refused = Pick<z.core.$ZodRawIssue, 'input' | 'path'> & {
  assumption?: Assumption;
  /** The known name that an unknown one was taken for a slip of. */
  meant?: string;
};

const LONGEST_SHOWN_VALUE = 80;

/** A value as it stands in a message: JSON where possible, and never long. */
export const showValue = (value: unknown): string => {
  if (value instanceof Date) return 'an invalid Date';
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'an array' : 'an object';
  if (typeof value === 'function') return 'a function';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > LONGEST_SHOWN_VALUE ? `${text.slice(0, LONGEST_SHOWN_VALUE)}…` : text;
};

/** The dotted path of a field, as the API writes it too: `voice.stability`, `tags[0]`. */
export const showPath = (path: readonly PropertyKey[] | undefined): string => {
  let shown = '';
  for (const key of path ?? []) {
    if (typeof key === 'number') shown += `[${key}]`;
    else shown += shown === '' ? String(key) : `.${String(key)}`;
  }
  return shown === '' ? 'the value' : shown;
};

const findAssumption = (input: unknown, rule: Rule): Assumption | undefined => {
  if (rule === 'required') return undefined;
  if (input === null) return 'null';
  return rule === 'documented' && input !== undefined ? undefined : 'value';
};

/**
 * Makes an error function whose message names the field, what it must be, and what it was:
 * `toNumber must be in E.164 format, such as +14155550199; got "555"`. It marks the issue as an
 * assumption unless the rule is documented.
 */
export const fieldMessage =
  (expectation: string, rule: Rule = 'assumed') =>
  (issue: Refused): string => {
    const { input, path } = issue;
    const assumption = findAssumption(input, rule);
    if (assumption !== undefined) issue.assumption = assumption;
    return input === undefined
      ? `${showPath(path)} is required and must be ${expectation}`
      : `${showPath(path)} must be ${expectation}; got ${showValue(input)}`;
  };
