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
  CampaignCounts,
  CampaignOutcome,
  CampaignProgress,
  CampaignStatus,
  CampaignSummary,
} from '../campaigns/campaign-outcome.js';
export type { CampaignRun } from '../campaigns/campaign-run.js';
export type { CampaignRows, CreateManyOptions } from '../campaigns/create-many-options.js';
export type {
  Journal,
  JournalEntries,
  JournalEntry,
  JournalError,
  JournalState,
} from '../campaigns/journal.js';
export { memoryJournal } from '../campaigns/memory-journal.js';
export { OutboundCalls } from '../resources/outbound-calls.js';
