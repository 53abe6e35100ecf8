import type { Explain, FieldIssue } from '../rules/field-message.js';

/** An issue without its message, which is written when the path is complete. */
export interface FoundIssue extends FieldIssue {
  path: PropertyKey[];
  readonly explain: Explain;
}

/** Checks a value: quickly first, and exactly only if that fails. */
export interface Check {
  /** Whether a value certainly has no issue. Allocates nothing. */
  readonly accepts: (value: unknown) => boolean;
  /** Finds the issues of a value that was not accepted. There may be none. */
  readonly find: (value: unknown) => FoundIssue[];
}

/** Creates a check that can find only one issue. */
export const createCheck = ({
  accepts,
  explain,
}: {
  readonly accepts: Check['accepts'];
  readonly explain: Explain;
}): Check => ({ accepts, find: (value) => foundOne(value, explain) });

/** Returns the one issue of a value. */
export const foundOne = (input: unknown, explain: Explain): FoundIssue[] => [
  { input, path: [], explain },
];

/** Adds the issues of a part to those of the whole, with the part's name or index in front of their paths. */
export const addFound = (whole: FoundIssue[], part: FoundIssue[], key: PropertyKey): void => {
  for (const issue of part) {
    issue.path.unshift(key);
    whole.push(issue);
  }
};
