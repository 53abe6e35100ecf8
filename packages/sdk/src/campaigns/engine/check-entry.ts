import { ConfigurationError } from '@voisnap/core';
import type { JournalEntries, JournalEntry, JournalState } from '../journal.js';

// The compiler requires each state here.
const states: Readonly<Record<JournalState, true>> = {
  dialing: true,
  pending: true,
  placed: true,
  found: true,
  rejected: true,
  uncertain: true,
};

/**
 * Checks an entry that a journal returned. A journal that cannot be understood is refused: whatever it says may mean that a
 * row was called already.
 *
 * @throws ConfigurationError for an entry of another campaign, and for one that this version does not know.
 */
export const checkEntry = (
  entry: unknown,
  { campaign, number }: { readonly campaign: string; readonly number: number },
): JournalEntry => {
  const found = (typeof entry === 'object' && entry !== null ? entry : {}) as Partial<JournalEntry>;
  if (typeof found.campaign === 'string' && found.campaign !== campaign) {
    throw new ConfigurationError(
      `The journal belongs to campaign ${show(found.campaign)}, not ${show(campaign)}. ` +
        'Pass the name of that campaign to continue it, or a new journal. Nothing was sent.',
    );
  }
  const known =
    typeof found.campaign === 'string' &&
    typeof found.key === 'string' &&
    Number.isFinite(found.at) &&
    Number.isInteger(found.attempt) &&
    Object.hasOwn(states, String(found.state));
  if (known) return entry as JournalEntry;
  throw new ConfigurationError(
    `Entry ${number} of the journal of campaign ${show(campaign)} is not one that this version can read ` +
      `(state ${show(found.state)}). It may come from a newer version of the SDK, or the journal is damaged. Nothing was sent.`,
  );
};

/**
 * Checks what `load` of a journal returned.
 *
 * @throws ConfigurationError when it cannot be iterated.
 */
export function checkEntries(entries: unknown): asserts entries is JournalEntries {
  const { [Symbol.iterator]: each, [Symbol.asyncIterator]: eachAsync } = Object(entries);
  if (typeof each === 'function' || typeof eachAsync === 'function') return;
  throw new ConfigurationError(
    'load of the journal must return its entries, none ([]) for a new campaign, but returned ' +
      `${entries === null ? 'null' : typeof entries}. Nothing was sent.`,
  );
}

const show = (value: unknown): string => JSON.stringify(value)?.slice(0, 80) ?? 'undefined';
