export { prettifyError } from 'zod';
export type {
  ByteStream,
  DocumentFile,
  DocumentPath,
  DocumentSource,
  NamedDocument,
  WebByteStream,
} from './models/document-file.js';
export {
  KNOWLEDGE_BASE_MAX_FILE_BYTES,
  KNOWLEDGE_BASE_MEDIA_TYPES,
} from './models/knowledge-base-limits.js';
export { KNOWN_LANGUAGES } from './models/languages.js';
export {
  KNOWN_OUTBOUND_CALL_STATUSES,
  TERMINAL_OUTBOUND_CALL_STATUSES,
} from './models/outbound-call-status.js';
export { KNOWN_WEBHOOK_EVENTS } from './models/webhook-event-types.js';
export type { DateInput } from './primitives/dates.js';
export type { FreeFormMap } from './primitives/free-form-map.js';
export { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './primitives/list-params.js';
export type { OpenEnum } from './primitives/open-enum.js';
export {
  type Agent,
  agentSchema,
  KNOWN_AGENT_STATUSES,
  KNOWN_FIRST_MESSAGE_MODES,
} from './schemas/agent.js';
export {
  type AgentRecording,
  type AgentRecordingInput,
  type AgentVoicemailDetection,
  type AgentVoicemailDetectionInput,
  agentRecordingSchema,
  agentVoicemailDetectionSchema,
} from './schemas/agent-call-handling.js';
export {
  type AgentLlm,
  type AgentLlmInput,
  type AgentPersona,
  type AgentPersonaInput,
  agentLlmSchema,
  agentPersonaSchema,
} from './schemas/agent-mind.js';
export {
  type AgentStatsParams,
  agentStatsParamsSchema,
  type CreateAgentRequest,
  createAgentRequestSchema,
  type ListAgentsParams,
  listAgentsParamsSchema,
  type PublishAgentRequest,
  publishAgentRequestSchema,
  type UpdateAgentRequest,
  updateAgentRequestSchema,
} from './schemas/agent-requests.js';
export {
  type AgentTranscription,
  type AgentTranscriptionInput,
  type AgentVoice,
  type AgentVoiceInput,
  agentTranscriptionSchema,
  agentVoiceSchema,
} from './schemas/agent-speech.js';
export { type AgentStats, agentStatsSchema } from './schemas/agent-stats.js';
export {
  type AgentTool,
  type AgentToolInput,
  agentToolSchema,
  type OtherAgentTool,
  type RestApiTool,
  type RestApiToolInput,
  restApiToolSchema,
} from './schemas/agent-tool.js';
export {
  type AgentEndpointing,
  type AgentEndpointingInput,
  type AgentInterruption,
  type AgentInterruptionInput,
  type AgentSilenceDetection,
  type AgentSilenceDetectionInput,
  agentEndpointingSchema,
  agentInterruptionSchema,
  agentSilenceDetectionSchema,
} from './schemas/agent-turn-taking.js';
export {
  type Conversation,
  conversationSchema,
  KNOWN_CHANNELS,
  KNOWN_CONVERSATION_STATUSES,
  KNOWN_DIRECTIONS,
  KNOWN_OUTCOMES,
} from './schemas/conversation.js';
export {
  type ConversationAnalysis,
  type ConversationAnalysisSummary,
  conversationAnalysisSchema,
  conversationAnalysisSummarySchema,
  KNOWN_SENTIMENTS,
} from './schemas/conversation-analysis.js';
export {
  type AddTagsRequest,
  addTagsRequestSchema,
  type ListConversationsParams,
  listConversationsParamsSchema,
  type SetOutcomeRequest,
  setOutcomeRequestSchema,
} from './schemas/conversation-requests.js';
export {
  type ConversationTranscript,
  conversationTranscriptSchema,
  KNOWN_SPEAKERS,
  type TranscriptTurn,
  transcriptTurnSchema,
} from './schemas/conversation-transcript.js';
export {
  KNOWN_DOCUMENT_STATUSES,
  type KnowledgeBaseDocument,
  knowledgeBaseDocumentSchema,
} from './schemas/knowledge-base-document.js';
export {
  type ListDocumentsParams,
  listDocumentsParamsSchema,
  type UploadDocumentRequest,
  uploadDocumentRequestSchema,
} from './schemas/knowledge-base-requests.js';
export {
  type KnowledgeBaseMatch,
  type KnowledgeBaseSearchRequest,
  type KnowledgeBaseSearchResult,
  knowledgeBaseMatchSchema,
  knowledgeBaseSearchRequestSchema,
  knowledgeBaseSearchResultSchema,
} from './schemas/knowledge-base-search.js';
export { type OutboundCall, outboundCallSchema } from './schemas/outbound-call.js';
export {
  type CreateOutboundCallRequest,
  createOutboundCallRequestSchema,
  DEFAULT_RETRY_DELAY_MINUTES,
  type ListOutboundCallsParams,
  listOutboundCallsParamsSchema,
  MAX_OUTBOUND_CALL_RETRIES,
} from './schemas/outbound-call-requests.js';
export { type PaginatedResponse, paginatedResponseSchema } from './schemas/paginated-response.js';
export {
  type FieldProblem,
  fieldProblemSchema,
  type ProblemDetails,
  problemDetailsSchema,
} from './schemas/problem-details.js';
export {
  type AvailableNumber,
  availableNumberSchema,
  KNOWN_NUMBER_CAPABILITIES,
  KNOWN_TELEPHONY_PROVIDERS,
  type SearchNumbersResponse,
  searchNumbersResponseSchema,
  type TelephonyNumber,
  telephonyNumberSchema,
} from './schemas/telephony-number.js';
export {
  type AssignNumberRequest,
  assignNumberRequestSchema,
  DEFAULT_NUMBER_SEARCH_LIMIT,
  type ListNumbersParams,
  listNumbersParamsSchema,
  MAX_NUMBER_SEARCH_LIMIT,
  type ProvisionNumberRequest,
  provisionNumberRequestSchema,
  type SearchNumbersParams,
  searchNumbersParamsSchema,
} from './schemas/telephony-requests.js';
export { type WebhookConfig, webhookConfigSchema } from './schemas/webhook.js';
export {
  type KnownWebhookEvent,
  type UnknownWebhookEvent,
  type UnknownWebhookEventType,
  type WebhookEvent,
  type WebhookEventOf,
  type WebhookEventType,
  webhookEventSchema,
} from './schemas/webhook-event.js';
export {
  type AnalysisCompletedEvent,
  analysisCompletedEventSchema,
  type ErrorEvent,
  errorEventSchema,
  type SessionEndedEvent,
  type SessionStartedEvent,
  sessionEndedEventSchema,
  sessionStartedEventSchema,
  type ToolCallCompletedEvent,
  type TransferInitiatedEvent,
  toolCallCompletedEventSchema,
  transferInitiatedEventSchema,
} from './schemas/webhook-events.js';
export {
  type CreateWebhookRequest,
  createWebhookRequestSchema,
  type ListWebhooksParams,
  listWebhooksParamsSchema,
  type UpdateWebhookRequest,
  updateWebhookRequestSchema,
} from './schemas/webhook-requests.js';
