import type { Assumption } from '../rules/field-message.js';
import type { FoundIssue } from './check.js';

/** One problem of a value. */
export interface CheckIssue {
  /** What is wrong. */
  readonly message: string;
  /** Where it is wrong: names and indexes from the outermost. */
  readonly path: readonly PropertyKey[];
  /** The assumption that a request breaks. An issue without one is certain. */
  readonly assumption?: Assumption;
  /** The known name that the user probably meant by an unknown name. */
  readonly meant?: string;
}

/** Writes the messages of issues whose paths are complete. */
export const writeIssues = (found: readonly FoundIssue[]): CheckIssue[] =>
  found.map((issue) => {
    // Explaining also sets these two.
    const message = issue.explain(issue);
    const { path, assumption, meant } = issue;
    return {
      message,
      path,
      ...(assumption !== undefined && { assumption }),
      ...(meant !== undefined && { meant }),
    };
  });
