import type { SchemaIssue } from './schema.js';

/** An issue of a schema in the form that the API uses for its own. */
export interface IssueDescription {
  /** Dotted path: `voice.stability`, `tags.0`. Empty when the problem is with the whole. */
  readonly field: string;
  readonly message: string;
}

/** Writes the issues of a schema as the API writes its own. */
export const describeIssues = (issues: readonly SchemaIssue[]): readonly IssueDescription[] =>
  issues.map(({ message, path = [] }) => ({
    field: path
      .map((segment) => String(typeof segment === 'object' ? segment.key : segment))
      .join('.'),
    message,
  }));

const mostShown = 5;

/** The issues in one line, for a message; a long list is cut. `total`: how many there are in truth. */
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
