import { ConfigurationError } from '@voisnap/core/errors';
import type { JournalEntry } from '../../campaigns/journal.js';
import type { FileLine } from './read-lines.js';

/**
 * The format of the file: one JSON object a line. The first line is the header. A line with a `kind` is none of ours:
 * later versions may add such, and this one passes over them. Every other line is an entry. A format in which that would
 * be wrong gets another version.
 */
const version = 1;
const headerStart = '{"kind":"voisnap-journal"';

/** Writes the header of a new journal, without a line break. */
export const writeHeader = (campaign: string): string =>
  `${headerStart},"version":${version},"campaign":${JSON.stringify(campaign)}}`;

/**
 * Whether a file holds only the beginning of a header: the machine went down while the journal was created. Nothing
 * was recorded yet.
 */
export const isTornHeader = (line: FileLine): boolean => {
  const text = line.bytes.toString();
  return isTorn(line) && (headerStart.startsWith(text) || text.startsWith(headerStart));
};

/**
 * Checks the first line of a file.
 *
 * @throws ConfigurationError when the file is no journal, that of another campaign, or of a newer format.
 */
export const checkHeader = (line: FileLine, path: string, campaign: string): void => {
  const header = parseObject(line);
  if (isEntry(header)) {
    throw new ConfigurationError(
      `${path} is a journal that lacks its beginning, so nothing was called: its rows could be called a second time. ` +
        'Restore the file.',
    );
  }
  if (header?.kind !== 'voisnap-journal') {
    throw new ConfigurationError(
      `${path} is not a journal, so it was left as it is. Pass the path of a new file.`,
    );
  }
  if (header.version !== version) {
    throw new ConfigurationError(
      `${path} has version ${header.version} of the journal's format; this version of @voisnap/sdk reads version ` +
        `${version}. Update the package.`,
    );
  }
  if (header.campaign !== campaign) {
    throw new ConfigurationError(
      `${path} is the journal of campaign ${JSON.stringify(header.campaign)}, not of ${JSON.stringify(campaign)}. ` +
        'Each campaign needs a file of its own.',
    );
  }
};

/**
 * Reads a line after the header. Returns `undefined` for a line that later versions write.
 *
 * @throws ConfigurationError for a line that is damaged. Without it, a row could be called again.
 */
export const parseEntry = (line: FileLine, path: string): JournalEntry | undefined => {
  const found = parseObject(line);
  if (typeof found?.kind === 'string') return undefined;
  if (isEntry(found)) return found;
  throw new ConfigurationError(
    `Line ${line.number} of ${path} is damaged, so nothing was called: without that line, its row could be called a ` +
      'second time. Restore the file, or delete the line when you know that its row needs no call.',
  );
};

/**
 * Whether the machine went down while a line was written: it has neither a line break nor its last brace. Nobody relied
 * on it. A line that lacks only its line break counts.
 */
export const isTorn = (line: FileLine): boolean =>
  !line.isComplete && parseObject(line) === undefined;

/** Whether a line has nothing but white space. */
export const isBlank = ({ bytes }: FileLine): boolean => bytes.toString().trim() === '';

const parseObject = ({ bytes }: FileLine): Record<string, unknown> | undefined => {
  try {
    // Fatal, because a damaged key would be the key of another row.
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
};

const isEntry = (
  found: Record<string, unknown> | undefined,
): found is Record<string, unknown> & JournalEntry =>
  typeof found?.campaign === 'string' &&
  typeof found.key === 'string' &&
  typeof found.state === 'string' &&
  typeof found.at === 'number' &&
  typeof found.attempt === 'number';
