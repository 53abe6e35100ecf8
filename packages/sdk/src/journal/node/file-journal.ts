import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigurationError } from '@voisnap/core/errors';
import type { Journal } from '../../campaigns/journal.js';
import { OpenedJournal } from './opened-journal.js';

/**
 * Creates a journal in a file, so that a campaign can be continued after a crash of the process or of the machine. An
 * entry counts once it is on the disk. The file is created by the first run; its folder must exist. It has keys, ids of
 * calls and times, and nothing else of the rows.
 *
 * While a campaign runs, `<path>.lock` names its process. The lock of a process that was killed is taken over; on
 * another host nobody can see that, so there the lock must be deleted by hand. Keep the file on a local disk.
 *
 * @param path Path or `file:` URL of the file. Each campaign needs one of its own.
 * @throws ConfigurationError when `path` is not a path. A run with this journal rejects with one when the journal is in
 * use, is that of another campaign, is damaged, or cannot be opened; nothing was called then.
 * @example
 * ```ts
 * import { fileJournal } from '@voisnap/sdk/journal/node';
 *
 * const journal = fileJournal('./spring-2026.ndjson');
 * ```
 */
export const fileJournal = (path: string | URL): Journal => {
  const place = resolvePath(path);
  let opened: OpenedJournal | undefined;
  return {
    load: async (campaign) => {
      opened = await OpenedJournal.open(place, campaign);
      return opened.readEntries();
    },
    append: async (entry) => {
      if (!opened) throw new ConfigurationError('Load a journal before you append to it.');
      await opened.append(entry);
    },
    close: async () => {
      const closing = opened;
      opened = undefined;
      await closing?.close();
    },
  };
};

/** Resolved at once: the working directory may change before the campaign starts. */
const resolvePath = (path: unknown): string => {
  const resolved = path instanceof URL ? readFileUrl(path) : path;
  if (typeof resolved === 'string' && isPath.test(resolved)) return resolve(resolved);
  const found =
    typeof path === 'string' || path instanceof URL ? JSON.stringify(path) : typeof path;
  throw new ConfigurationError(
    `fileJournal needs the path of a file, or a file: URL of this machine, but got ${found}. ` +
      "Pass fileJournal('./spring-2026.ndjson').",
  );
};

/** Not empty, without a NUL, and no URL as a text. */
const isPath = /^(?![a-z]+:\/\/)[^\0]+$/i;

const readFileUrl = (url: URL): string | undefined => {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
};
