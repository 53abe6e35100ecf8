import type { Log } from '../logging/create-log.js';
import type { IssueDescription } from '../util/describe-issues.js';

/** Logs warnings about requests and responses, each once for each operation and field. */
export interface IssueLog {
  reportRequest(operationId: string, issue: IssueDescription): void;
  reportResponse(operationId: string, issue: IssueDescription): void;
  /** Logs that a request or response could not be checked, and why. */
  reportFailure(operationId: string, part: 'request' | 'response', cause: unknown): void;
}

/** How many warnings a client logs at most. */
const mostSeen = 1_000;

/** Creates the issue log of a client. Array indexes become `*`, so that a list of a thousand items is one line. */
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
        "It is sent unchanged. Set `validation: 'strict'` to throw, or `'off'` to skip validation.",
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

/** Removes the value that a message quotes at its end: bodies are never logged. */
const withoutValue = (message: string): string => message.replace(/; got .*$/s, '');
