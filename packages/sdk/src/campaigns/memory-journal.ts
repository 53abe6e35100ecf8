import { ConfigurationError } from '@voisnap/core';
import type { Journal, JournalEntry } from './journal.js';

/**
 * Creates a journal that lives in memory. A campaign can be stopped and continued with it as long as the process
 * lives; a crash loses it. For campaigns that must survive a crash use `fileJournal` of `@voisnap/sdk/journal/node`.
 *
 * @example
 * ```ts
 * import { memoryJournal, VoisnapClient } from '@voisnap/sdk';
 *
 * const client = new VoisnapClient({ apiKey: 'vsnp_sb_…' });
 * const leads = [{ agentId: 'agt_01HXK8Z3MNPQRS', toNumber: '+14155550199', metadata: { leadId: 'lead_1' } }];
 * const summary = await client.outboundCalls.createMany(leads, {
 *   campaign: 'spring-2026',
 *   key: (lead) => lead.metadata.leadId,
 *   journal: memoryJournal(),
 * });
 * ```
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
