// `npm run generate` writes the exports of models and schemas, and in entries those of core.

export type {
  AttemptRecord,
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
  WalkLimits,
  WithResponse,
} from '@voisnap/core';
export type {
  AddTagsRequest,
  Conversation,
  ConversationAnalysis,
  ConversationAnalysisSummary,
  ConversationCaller,
  ConversationCost,
  ConversationRecording,
  ConversationTranscript,
  DateInput,
  FreeFormMap,
  ListConversationsParams,
  ListParams,
  OpenEnum,
  SetOutcomeRequest,
  TranscriptTurn,
} from '@voisnap/types/models';
export { Conversations } from '../resources/conversations.js';
