import type { Log } from '../logging/create-log.js';
import type { IssueDescription } from '../util/describe-issues.js';

/** Writes warnings about requests and responses, each once for a client, operation and field. */
export interface IssueLog {
  reportRequest(operationId: string, issue: IssueDescription): void;
  reportResponse(operationId: string, issue: IssueDescription): void;
  /** What could not be checked at all, and why. */
  reportFailure(operationId: string, part: 'request' | 'response', cause: unknown): void;
}

/** Warnings that are remembered; when there are more, the rest is silent. */
const mostSeen = 1_000;

/** Makes the log of a client, where a list of a thousand items is one line. */
export const createIssueLog = (log: Log): IssueLog => {
  const seen = new Set<string>();
  const writeOnce = (key: string, write: () => void): void => {
    if (seen.has(key) || seen.size >= mostSeen) return;
    seen.add(key);
    write();
  };
  const report = (about: string, { field, message }: IssueDescription, advice: string): void => {
    const path = field.replaceAll(/(?<=^|\.)\d+(?=\.|$)/g, '*');
    writeOnce(`${about} ${path}`, () =>
      log.write(
        'warn',
        `${about}: ${path === '' ? '' : `${path}: `}${withoutValue(message)}. ${advice} (Logged once per field.)`,
      ),
    );
  };
  return {
    reportRequest: (operationId, issue) =>
      report(
        `${operationId}: unexpected request`,
        issue,
        "It is sent unchanged. Set `validation: 'strict'` to refuse it, or `'off'` to skip validation.",
      ),
    reportResponse: (operationId, issue) =>
      report(
        `${operationId}: unexpected response`,
        issue,
        "The response is returned unchanged. Set `validation: 'strict'` to throw, or `'off'` to skip validation.",
      ),
    reportFailure: (operationId, part, cause) =>
      writeOnce(`${operationId} ${part} failure`, () =>
        log.write('warn', `${operationId}: the ${part} could not be checked.`, cause),
      ),
  };
};

/** Bodies are never logged: the value that a message quotes at its end neither. */
const withoutValue = (message: string): string => message.replace(/; got .*$/s, '');
