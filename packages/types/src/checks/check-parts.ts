import { isRestApiTool } from '../rules/agent-tool.js';
import type { Explain } from '../rules/field-message.js';
import { addFound, type Check, type FoundIssue, foundOne } from './found-issue.js';
import { writeIssues } from './write-issues.js';

/** What a list must be. */
interface ListRules {
  readonly explain: Explain;
  /** How many items it has at least. */
  readonly atLeast?: number;
}

/** Creates the check of a list. */
export const checkList =
  (checkItem: Check, { explain, atLeast = 0 }: ListRules): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length < atLeast) return foundOne(value, explain);
    let found: FoundIssue[] | undefined;
    for (let at = 0; at < value.length; at += 1) {
      const issues = checkItem(value[at]);
      if (issues) found = addFound(found, issues, at);
    }
    return found;
  };

/** Creates the check of a value that may be absent. */
export const checkOptional =
  (check: Check): Check =>
  (value) =>
    value === undefined ? undefined : check(value);

/** Creates the check of an agent's tool. Its messages name the fields of the tool, without the tool's own path. */
export const checkTool =
  (checkRestApi: Check, checkOther: Check): Check =>
  (value) => {
    const found = isRestApiTool(value) ? checkRestApi(value) : checkOther(value);
    return (
      found &&
      writeIssues(found).map(({ message, ...issue }) => ({
        ...issue,
        path: [...issue.path],
        explain: () => message,
      }))
    );
  };
