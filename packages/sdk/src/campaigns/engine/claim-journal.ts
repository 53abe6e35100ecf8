import { ConfigurationError } from '@voisnap/core';
import type { Journal } from '../journal.js';

/** Campaigns of this process that run, by their journal. A journal may keep several campaigns. */
const running = new WeakMap<Journal, Set<string>>();

/**
 * Claims a journal for a run. A journal of the caller's own may have no lock, and only this process is seen from here.
 *
 * @returns what gives it back.
 * @throws ConfigurationError when another run has it.
 */
export const claimJournal = (journal: Journal, campaign: string): (() => void) => {
  const campaigns = running.get(journal) ?? new Set();
  if (campaigns.has(campaign)) {
    throw new ConfigurationError(
      `Another run of campaign ${JSON.stringify(campaign)} has this journal open. Wait for its end: two runs on one journal would place calls twice.`,
    );
  }
  running.set(journal, campaigns.add(campaign));
  return () => void campaigns.delete(campaign);
};
