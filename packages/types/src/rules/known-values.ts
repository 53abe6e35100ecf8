import { fieldMessage, type ValueRule } from './field-message.js';
import { findSlip, type SlipOptions } from './find-slip.js';
import { isNonEmpty } from './text.js';

const quote = (values: readonly string[]): string =>
  values.map((value) => JSON.stringify(value)).join(', ');

/** Returns a function that finds the known value that a value is a slip of. */
export const slipFinder = (
  known: readonly string[],
  options: SlipOptions = {},
): ((value: string) => string | undefined) => {
  const values: ReadonlySet<string> = new Set(known);
  return (value) => (values.has(value) ? undefined : findSlip(value, known, options));
};

/** Options for an open enum in a request. */
export interface OpenEnumInputOptions extends SlipOptions {
  /** Whether the documentation lists all values, so that a slip of one is certain. Default: `false`. */
  readonly allKnown?: boolean;
}

/** An open enum in a request. Unknown values pass; slips of known values are issues. */
export const openEnumInputRule = (
  known: readonly string[],
  { allKnown = false, ...options }: OpenEnumInputOptions = {},
): ValueRule => {
  const textMessage = fieldMessage(`a string, such as ${quote(known.slice(0, 3))}`);
  const findMeant = slipFinder(known, options);
  return {
    accepts: (value) => isNonEmpty(value) && findMeant(value as string) === undefined,
    explain: (issue) => {
      const { input } = issue;
      if (typeof input !== 'string' || input === '') return textMessage(issue);
      if (!allKnown) issue.assumption = 'value-slip';
      return `unknown value ${JSON.stringify(input)}: did you mean "${findMeant(input)}"?`;
    },
  };
};

/** An enum that cannot get new values, such as the two directions of sorting. */
export const closedEnumRule = (known: readonly string[]): ValueRule => ({
  accepts: (value) => known.includes(value as string),
  explain: fieldMessage(`one of ${quote(known)}`, 'documented'),
});
