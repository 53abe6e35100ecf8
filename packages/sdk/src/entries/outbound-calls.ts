// `npm run generate` writes the exports of models and schemas, and in entries those of core.

export type {
  AttemptRecord,
  CreateAndWaitOptions,
  ListEnvelope,
  ListOptions,
  OperationCaller,
  Page,
  PagePromise,
  RateLimitMode,
  RateLimitStatus,
  RequestOptions,
  RequestPromise,
  ToArrayOptions,
  UploadProgress,
  ValidationMode,
  WaitOptions,
  WithResponse,
} from '@voisnap/core';
export type {
  CreateOutboundCallRequest,
  DateInput,
  FreeFormMap,
  ListOutboundCallsParams,
  ListParams,
  OpenEnum,
  OutboundCall,
} from '@voisnap/types/models';
export type {
  Journal,
  JournalEntries,
  JournalEntry,
  JournalError,
  JournalState,
} from '../campaigns/journal.js';
export { memoryJournal } from '../campaigns/memory-journal.js';
export { OutboundCalls } from '../resources/outbound-calls.js';
