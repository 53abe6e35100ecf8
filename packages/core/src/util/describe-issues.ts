import type { SchemaIssue } from './schema.js';

/** An issue of a schema, in the form of the API's field errors. */
export interface IssueDescription {
  /** Dotted path: `voice.stability`, `tags.0`. Empty when the issue concerns the whole value. */
  readonly field: string;
  readonly message: string;
}

/** Converts the issues of a schema to the form of the API's field errors. */
export const describeIssues = (issues: readonly SchemaIssue[]): readonly IssueDescription[] =>
  issues.map(({ message, path = [] }) => ({
    field: path
      .map((segment) => String(typeof segment === 'object' ? segment.key : segment))
      .join('.'),
    message,
  }));

/** How many issues a message lists. */
const mostShown = 5;

/**
 * Writes issues in one line for a message. Lists the first five and counts the rest.
 *
 * @param total - number of all issues, if `issues` has only some of them.
 */
export const summarizeIssues = (
  issues: readonly IssueDescription[],
  total: number = issues.length,
): string => {
  const shown = issues
    .slice(0, mostShown)
    .map(({ field, message }) => (field === '' ? message : `${field}: ${message}`));
  const more = total > mostShown ? [`and ${total - mostShown} more`] : [];
  return [...shown, ...more].join('; ');
};
