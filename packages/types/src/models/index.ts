// `npm run generate` writes the exports of models and schemas, and in entries those of core.

export { type Agent, KNOWN_AGENT_STATUSES, KNOWN_FIRST_MESSAGE_MODES } from './agent.js';
export type {
  AgentRecording,
  AgentRecordingInput,
  AgentVoicemailDetection,
  AgentVoicemailDetectionInput,
} from './agent-call-handling.js';
export type { AgentLlm, AgentLlmInput, AgentPersona, AgentPersonaInput } from './agent-mind.js';
export type {
  AgentSettings,
  AgentStatsParams,
  CreateAgentRequest,
  ListAgentsParams,
  PublishAgentRequest,
  UpdateAgentRequest,
} from './agent-requests.js';
export type {
  AgentTranscription,
  AgentTranscriptionInput,
  AgentVoice,
  AgentVoiceInput,
} from './agent-speech.js';
export type { AgentStats, AgentStatsPeriod, OutcomeBreakdown } from './agent-stats.js';
export {
  type AgentTool,
  type AgentToolInput,
  KNOWN_TOOL_METHODS,
  KNOWN_TOOL_PARAMETER_TYPES,
  type OtherAgentTool,
  type RestApiTool,
  type RestApiToolConfig,
  type RestApiToolConfigInput,
  type RestApiToolInput,
  type RestApiToolParameter,
  type RestApiToolParameterInput,
} from './agent-tool.js';
export type {
  AgentEndpointing,
  AgentEndpointingInput,
  AgentInterruption,
  AgentInterruptionInput,
  AgentSilenceDetection,
  AgentSilenceDetectionInput,
} from './agent-turn-taking.js';
export type {
  AnalyticsConversations,
  CountsByChannel,
  CountsByOutcome,
  CountsByStatus,
} from './analytics-conversations.js';
export type {
  AnalyticsOverview,
  AnalyticsSeriesItem,
  AnalyticsTotals,
} from './analytics-overview.js';
export {
  type AnalyticsConversationsParams,
  type AnalyticsOverviewParams,
  KNOWN_ANALYTICS_GROUPINGS,
} from './analytics-requests.js';
export type { ApiKey } from './api-key.js';
export type { CreateApiKeyRequest } from './api-key-requests.js';
export { type ApiKeyScope, KNOWN_API_KEY_SCOPES } from './api-key-scopes.js';
export type { BillingModeSetting, SetBillingModeRequest } from './billing-mode.js';
export { KNOWN_BILLING_MODES } from './billing-modes.js';
export type {
  BillingUsage,
  BillingUsageBreakdown,
  BillingUsageParams,
  LlmTokenUsage,
  SttUsage,
  TelephonyUsage,
  TtsUsage,
} from './billing-usage.js';
export {
  type Conversation,
  type ConversationCaller,
  type ConversationCost,
  type ConversationRecording,
  KNOWN_CHANNELS,
  KNOWN_CONVERSATION_STATUSES,
  KNOWN_DIRECTIONS,
  KNOWN_OUTCOMES,
} from './conversation.js';
export {
  type ConversationAnalysis,
  type ConversationAnalysisSummary,
  KNOWN_SENTIMENTS,
} from './conversation-analysis.js';
export type {
  AddTagsRequest,
  ListConversationsParams,
  SetOutcomeRequest,
} from './conversation-requests.js';
export {
  type ConversationTranscript,
  KNOWN_SPEAKERS,
  type TranscriptTurn,
} from './conversation-transcript.js';
export type { DateInput } from './date-input.js';
export type {
  ByteStream,
  DocumentFile,
  DocumentOnDisk,
  DocumentSource,
  NamedDocument,
  WebByteStream,
} from './document-file.js';
export type { FreeFormMap } from './free-form-map.js';
export { KNOWN_DOCUMENT_STATUSES, type KnowledgeBaseDocument } from './knowledge-base-document.js';
export {
  KNOWLEDGE_BASE_MAX_FILE_BYTES,
  KNOWLEDGE_BASE_MEDIA_TYPES,
} from './knowledge-base-limits.js';
export type { ListDocumentsParams, UploadDocumentRequest } from './knowledge-base-requests.js';
export type {
  KnowledgeBaseMatch,
  KnowledgeBaseSearchRequest,
  KnowledgeBaseSearchResult,
} from './knowledge-base-search.js';
export { KNOWN_LANGUAGES, type LanguageCode } from './languages.js';
export { DEFAULT_PAGE_SIZE, type ListParams, MAX_PAGE_SIZE } from './list-params.js';
export type { LoginRequest, LoginTokens } from './login.js';
export type { OpenEnum } from './open-enum.js';
export type { OutboundCall } from './outbound-call.js';
export {
  type CreateOutboundCallRequest,
  DEFAULT_RETRY_DELAY_MINUTES,
  type ListOutboundCallsParams,
  MAX_OUTBOUND_CALL_RETRIES,
} from './outbound-call-requests.js';
export {
  KNOWN_OUTBOUND_CALL_STATUSES,
  TERMINAL_OUTBOUND_CALL_STATUSES,
} from './outbound-call-status.js';
export type { PaginatedResponse } from './paginated-response.js';
export type {
  AgentPath,
  CallPath,
  ConversationPath,
  DocumentPath,
  NumberPath,
  UserPath,
  WebhookPath,
} from './paths.js';
export { KNOWN_PLANS } from './plans.js';
export type { FieldProblem, ProblemDetails } from './problem-details.js';
export type { ReportPeriod } from './report-period.js';
export {
  KNOWN_BILLING_INTERVALS,
  KNOWN_SUBSCRIPTION_STATUSES,
  type Subscription,
  type SubscriptionFeatures,
  type SubscriptionRateLimits,
  type UpgradeSubscriptionRequest,
} from './subscription.js';
export {
  type AvailableNumber,
  KNOWN_NUMBER_CAPABILITIES,
  KNOWN_TELEPHONY_PROVIDERS,
  type SearchNumbersResponse,
  type TelephonyNumber,
} from './telephony-number.js';
export {
  type AssignNumberRequest,
  DEFAULT_NUMBER_SEARCH_LIMIT,
  type ListNumbersParams,
  MAX_NUMBER_SEARCH_LIMIT,
  type ProvisionNumberRequest,
  type SearchNumbersParams,
} from './telephony-requests.js';
export {
  KNOWN_TENANT_STATUSES,
  type Tenant,
  type TenantOwner,
  type TenantUsage,
  type TenantUsageLimits,
} from './tenant.js';
export {
  type CreateTenantRequest,
  KNOWN_BILLING_ALERT_ACTIONS,
  type TenantBillingAlertsInput,
  type TenantOwnerInput,
  type TenantUsageLimitsInput,
} from './tenant-requests.js';
export { KNOWN_USER_ROLES, KNOWN_USER_STATUSES, type User, type UserPermissions } from './user.js';
export type { InviteUserRequest, ListUsersParams } from './user-requests.js';
export type { WebhookConfig } from './webhook.js';
export type {
  KnownWebhookEvent,
  UnknownWebhookEvent,
  UnknownWebhookEventType,
  WebhookEvent,
  WebhookEventOf,
  WebhookEventType,
} from './webhook-event.js';
export { KNOWN_WEBHOOK_EVENTS } from './webhook-event-types.js';
export type {
  AnalysisCompletedData,
  AnalysisCompletedEvent,
  ErrorEvent,
  ErrorEventData,
  SessionEndedData,
  SessionEndedEvent,
  SessionStartedData,
  SessionStartedEvent,
  ToolCallCompletedData,
  ToolCallCompletedEvent,
  TransferInitiatedData,
  TransferInitiatedEvent,
  WebhookEnvelope,
} from './webhook-events.js';
export type {
  CreateWebhookRequest,
  ListWebhooksParams,
  UpdateWebhookRequest,
} from './webhook-requests.js';
export type { CreateWebRtcSessionRequest, IceServer, WebRtcSession } from './webrtc-session.js';
export type {
  BrandColors,
  BrandColorsInput,
  SetBrandingRequest,
  WhiteLabelBranding,
} from './white-label-branding.js';
export {
  KNOWN_DOMAIN_STATUSES,
  KNOWN_SSL_STATUSES,
  KNOWN_VERIFICATION_METHODS,
  type SetWhiteLabelDomainRequest,
  type WhiteLabelDomain,
} from './white-label-domain.js';
