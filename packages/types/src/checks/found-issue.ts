import type { Explain, FieldIssue, ValueRule } from '../rules/field-message.js';

/** An issue without its message, which is written when the path is complete. */
export interface FoundIssue extends FieldIssue {
  path: PropertyKey[];
  readonly explain: Explain;
}

/** Finds the issues of a value. `undefined`: it has none. */
export type Check = (value: unknown) => FoundIssue[] | undefined;

/** Returns the one issue of a value. */
export const foundOne = (input: unknown, explain: Explain): FoundIssue[] => [
  { input, path: [], explain },
];

/** Adds the issues of a part to those of the whole, with the part's name or index in front of their paths. */
export const addFound = (
  whole: FoundIssue[] | undefined,
  part: FoundIssue[],
  key: PropertyKey,
): FoundIssue[] => {
  const found = whole ?? [];
  for (const issue of part) {
    issue.path.unshift(key);
    found.push(issue);
  }
  return found;
};

/** Creates the check of a rule. */
export const ruleCheck =
  ({ accepts, explain }: ValueRule): Check =>
  (value) =>
    accepts(value) ? undefined : foundOne(value, explain);
