import type { z } from 'zod';

/** What zod tells an error function about the value that it refused. */
type Refused = Pick<z.core.$ZodRawIssue, 'input' | 'path'>;

const LONGEST_SHOWN_VALUE = 80;

/** A value as it stands in a message: JSON where possible, and never long. */
export const showValue = (value: unknown): string => {
  if (value instanceof Date) return 'an invalid Date';
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'an array' : 'an object';
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

/**
 * Makes an error function whose message names the field, what it must be, and what it was:
 * `toNumber must be in E.164 format, such as +14155550199; got "555"`.
 */
export const complain =
  (expectation: string) =>
  ({ input, path }: Refused): string =>
    input === undefined
      ? `${showPath(path)} is required and must be ${expectation}`
      : `${showPath(path)} must be ${expectation}; got ${showValue(input)}`;
