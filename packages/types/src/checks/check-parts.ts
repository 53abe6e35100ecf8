import { isRestApiTool } from '../rules/agent-tool.js';
import type { Explain } from '../rules/field-message.js';
import { addFound, type Check, type FoundIssue, foundOne } from './check.js';
import { writeIssues } from './write-issues.js';

/** What a list must be. */
interface ListRules {
  readonly explain: Explain;
  /** How many items it has at least. */
  readonly atLeast?: number;
}

/** Creates the check of a list. */
export const checkList = (item: Check, { explain, atLeast = 0 }: ListRules): Check => {
  const isLongList = (value: unknown): value is unknown[] =>
    Array.isArray(value) && value.length >= atLeast;
  return {
    accepts: (value) => {
      if (!isLongList(value)) return false;
      // `every` would leave out the holes.
      for (let at = 0; at < value.length; at += 1) if (!item.accepts(value[at])) return false;
      return true;
    },
    find: (value) => {
      if (!isLongList(value)) return foundOne(value, explain);
      const found: FoundIssue[] = [];
      for (let at = 0; at < value.length; at += 1) {
        if (!item.accepts(value[at])) addFound(found, item.find(value[at]), at);
      }
      return found;
    },
  };
};

/** Creates the check of a value that may be absent. */
export const checkOptional = ({ accepts, find }: Check): Check => ({
  accepts: (value) => value === undefined || accepts(value),
  find,
});

/** Creates the check of an agent's tool. Its messages name the fields of the tool, without the tool's own path. */
export const checkTool = (restApi: Check, other: Check): Check => ({
  accepts: (value) => (isRestApiTool(value) ? restApi : other).accepts(value),
  find: (value) => {
    const found = (isRestApiTool(value) ? restApi : other).find(value);
    return writeIssues(found).map(({ message, ...issue }) => ({
      ...issue,
      path: [...issue.path],
      explain: () => message,
    }));
  },
});
