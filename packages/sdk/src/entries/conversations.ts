export type {
  AttemptRecord,
  ListOptions,
  OperationCaller,
  Page,
  PagePromise,
  RateLimitStatus,
  RequestOptions,
  RequestPromise,
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
  OpenEnum,
  SetOutcomeRequest,
  TranscriptTurn,
} from '@voisnap/types';
export { Conversations } from '../resources/conversations.js';
