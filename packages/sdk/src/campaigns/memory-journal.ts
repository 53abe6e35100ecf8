import { ConfigurationError } from '@voisnap/core';
import type { Journal, JournalEntry } from './journal.js';

/**
 * Creates a journal that lives in memory. A campaign can be stopped and continued with it as long as the process
 * lives; a crash loses it. For campaigns that must survive a crash use `fileJournal` of `@voisnap/sdk/journal/node`.
 */
export const memoryJournal = (): Journal => {
  const entries: JournalEntry[] = [];
  let open = false;
  return {
    load: (campaign) => {
      if (open) {
        throw new ConfigurationError(
          `Another run of campaign ${JSON.stringify(campaign)} has this journal open. Wait for its end: two runs on one journal would place calls twice.`,
        );
      }
      open = true;
      return [...entries];
    },
    append: (entry) => {
      entries.push(entry);
    },
    close: () => {
      open = false;
    },
  };
};
