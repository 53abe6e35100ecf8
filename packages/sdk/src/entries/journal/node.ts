// `npm run generate` writes the exports of models and schemas, and in entries those of core.

export type {
  Journal,
  JournalEntries,
  JournalEntry,
  JournalError,
  JournalState,
} from '../../campaigns/journal.js';
export { fileJournal } from '../../journal/node/file-journal.js';
