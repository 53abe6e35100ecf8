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
  WalkLimits,
  WithResponse,
} from '@voisnap/core';
export type {
  AnalysisCompletedData,
  AnalysisCompletedEvent,
  Conversation,
  ConversationAnalysis,
  ConversationAnalysisSummary,
  ConversationCaller,
  ConversationCost,
  ConversationRecording,
  CreateOutboundCallRequest,
  DateInput,
  ErrorEvent,
  ErrorEventData,
  FreeFormMap,
  KnownWebhookEvent,
  ListOutboundCallsParams,
  ListParams,
  OpenEnum,
  OutboundCall,
  SessionEndedData,
  SessionEndedEvent,
  SessionStartedData,
  SessionStartedEvent,
  ToolCallCompletedData,
  ToolCallCompletedEvent,
  TransferInitiatedData,
  TransferInitiatedEvent,
  UnknownWebhookEvent,
  UnknownWebhookEventType,
  WebhookEnvelope,
  WebhookEvent,
  WebhookEventOf,
  WebhookEventType,
} from '@voisnap/types/models';
export type {
  CallCreateAndWaitOptions,
  CallEventOptions,
  CallWaitOptions,
} from '../call-events/call-wait-options.js';
export type {
  WebhookEventEmitter,
  WebhookEventSource,
} from '../call-events/webhook-event-source.js';
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
