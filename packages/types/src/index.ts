// `npm run generate` writes the exports of models and schemas, and in entries those of core.

export { prettifyError } from 'zod';
export {
  type AddTagsRequest,
  type Agent,
  type AgentEndpointing,
  type AgentEndpointingInput,
  type AgentInterruption,
  type AgentInterruptionInput,
  type AgentLlm,
  type AgentLlmInput,
  type AgentPersona,
  type AgentPersonaInput,
  type AgentRecording,
  type AgentRecordingInput,
  type AgentSettings,
  type AgentSilenceDetection,
  type AgentSilenceDetectionInput,
  type AgentStats,
  type AgentStatsParams,
  type AgentStatsPeriod,
  type AgentTool,
  type AgentToolInput,
  type AgentTranscription,
  type AgentTranscriptionInput,
  type AgentVoice,
  type AgentVoiceInput,
  type AgentVoicemailDetection,
  type AgentVoicemailDetectionInput,
  type AnalysisCompletedData,
  type AnalysisCompletedEvent,
  type AnalyticsConversations,
  type AnalyticsConversationsParams,
  type AnalyticsOverview,
  type AnalyticsOverviewParams,
  type AnalyticsSeriesItem,
  type AnalyticsTotals,
  type ApiKey,
  type ApiKeyScope,
  type AssignNumberRequest,
  type AvailableNumber,
  type BillingModeSetting,
  type BillingUsage,
  type BillingUsageBreakdown,
  type BillingUsageParams,
  type BrandColors,
  type BrandColorsInput,
  type ByteStream,
  type Conversation,
  type ConversationAnalysis,
  type ConversationAnalysisSummary,
  type ConversationCaller,
  type ConversationCost,
  type ConversationRecording,
  type ConversationTranscript,
  type CountsByChannel,
  type CountsByOutcome,
  type CountsByStatus,
  type CreateAgentRequest,
  type CreateApiKeyRequest,
  type CreateOutboundCallRequest,
  type CreateTenantRequest,
  type CreateWebhookRequest,
  type CreateWebRtcSessionRequest,
  type DateInput,
  DEFAULT_NUMBER_SEARCH_LIMIT,
  DEFAULT_PAGE_SIZE,
  DEFAULT_RETRY_DELAY_MINUTES,
  type DocumentFile,
  type DocumentOnDisk,
  type DocumentSource,
  type ErrorEvent,
  type ErrorEventData,
  type FieldProblem,
  type FreeFormMap,
  type IceServer,
  type InviteUserRequest,
  KNOWLEDGE_BASE_MAX_FILE_BYTES,
  KNOWLEDGE_BASE_MEDIA_TYPES,
  KNOWN_AGENT_STATUSES,
  KNOWN_ANALYTICS_GROUPINGS,
  KNOWN_API_KEY_SCOPES,
  KNOWN_BILLING_ALERT_ACTIONS,
  KNOWN_BILLING_INTERVALS,
  KNOWN_BILLING_MODES,
  KNOWN_CHANNELS,
  KNOWN_CONVERSATION_STATUSES,
  KNOWN_DIRECTIONS,
  KNOWN_DOCUMENT_STATUSES,
  KNOWN_DOMAIN_STATUSES,
  KNOWN_FIRST_MESSAGE_MODES,
  KNOWN_LANGUAGES,
  KNOWN_NUMBER_CAPABILITIES,
  KNOWN_OUTBOUND_CALL_STATUSES,
  KNOWN_OUTCOMES,
  KNOWN_PLANS,
  KNOWN_SENTIMENTS,
  KNOWN_SPEAKERS,
  KNOWN_SSL_STATUSES,
  KNOWN_SUBSCRIPTION_STATUSES,
  KNOWN_TELEPHONY_PROVIDERS,
  KNOWN_TENANT_STATUSES,
  KNOWN_TOOL_METHODS,
  KNOWN_TOOL_PARAMETER_TYPES,
  KNOWN_USER_ROLES,
  KNOWN_USER_STATUSES,
  KNOWN_VERIFICATION_METHODS,
  KNOWN_WEBHOOK_EVENTS,
  type KnowledgeBaseDocument,
  type KnowledgeBaseMatch,
  type KnowledgeBaseSearchRequest,
  type KnowledgeBaseSearchResult,
  type KnownWebhookEvent,
  type LanguageCode,
  type ListAgentsParams,
  type ListConversationsParams,
  type ListDocumentsParams,
  type ListNumbersParams,
  type ListOutboundCallsParams,
  type ListParams,
  type ListUsersParams,
  type ListWebhooksParams,
  type LlmTokenUsage,
  type LoginRequest,
  type LoginTokens,
  MAX_NUMBER_SEARCH_LIMIT,
  MAX_OUTBOUND_CALL_RETRIES,
  MAX_PAGE_SIZE,
  type NamedDocument,
  type OpenEnum,
  type OtherAgentTool,
  type OutboundCall,
  type OutcomeBreakdown,
  type PaginatedResponse,
  type ProblemDetails,
  type ProvisionNumberRequest,
  type PublishAgentRequest,
  type ReportPeriod,
  type RestApiTool,
  type RestApiToolConfig,
  type RestApiToolConfigInput,
  type RestApiToolInput,
  type RestApiToolParameter,
  type RestApiToolParameterInput,
  type SearchNumbersParams,
  type SearchNumbersResponse,
  type SessionEndedData,
  type SessionEndedEvent,
  type SessionStartedData,
  type SessionStartedEvent,
  type SetBillingModeRequest,
  type SetBrandingRequest,
  type SetOutcomeRequest,
  type SetWhiteLabelDomainRequest,
  type SttUsage,
  type Subscription,
  type SubscriptionFeatures,
  type SubscriptionRateLimits,
  TERMINAL_OUTBOUND_CALL_STATUSES,
  type TelephonyNumber,
  type TelephonyUsage,
  type Tenant,
  type TenantBillingAlertsInput,
  type TenantOwner,
  type TenantOwnerInput,
  type TenantUsage,
  type TenantUsageLimits,
  type TenantUsageLimitsInput,
  type ToolCallCompletedData,
  type ToolCallCompletedEvent,
  type TranscriptTurn,
  type TransferInitiatedData,
  type TransferInitiatedEvent,
  type TtsUsage,
  type UnknownWebhookEvent,
  type UnknownWebhookEventType,
  type UpdateAgentRequest,
  type UpdateWebhookRequest,
  type UpgradeSubscriptionRequest,
  type UploadDocumentRequest,
  type User,
  type UserPermissions,
  type WebByteStream,
  type WebhookConfig,
  type WebhookEnvelope,
  type WebhookEvent,
  type WebhookEventOf,
  type WebhookEventType,
  type WebRtcSession,
  type WhiteLabelBranding,
  type WhiteLabelDomain,
} from './models/index.js';
export type { ObjectSchema } from './primitives/object-schema.js';
export { agentSchema } from './schemas/agent.js';
export {
  agentRecordingInputSchema,
  agentRecordingSchema,
  agentVoicemailDetectionInputSchema,
  agentVoicemailDetectionSchema,
} from './schemas/agent-call-handling.js';
export {
  agentLlmInputSchema,
  agentLlmSchema,
  agentPersonaInputSchema,
  agentPersonaSchema,
} from './schemas/agent-mind.js';
export {
  agentStatsParamsSchema,
  createAgentRequestSchema,
  listAgentsParamsSchema,
  publishAgentRequestSchema,
  updateAgentRequestSchema,
} from './schemas/agent-requests.js';
export {
  agentTranscriptionInputSchema,
  agentTranscriptionSchema,
  agentVoiceInputSchema,
  agentVoiceSchema,
} from './schemas/agent-speech.js';
export { agentStatsSchema } from './schemas/agent-stats.js';
export {
  agentToolInputSchema,
  agentToolSchema,
  restApiToolInputSchema,
  restApiToolSchema,
} from './schemas/agent-tool.js';
export {
  agentEndpointingInputSchema,
  agentEndpointingSchema,
  agentInterruptionInputSchema,
  agentInterruptionSchema,
  agentSilenceDetectionInputSchema,
  agentSilenceDetectionSchema,
} from './schemas/agent-turn-taking.js';
export { analyticsConversationsSchema } from './schemas/analytics-conversations.js';
export {
  analyticsOverviewSchema,
  analyticsSeriesItemSchema,
  analyticsTotalsSchema,
} from './schemas/analytics-overview.js';
export {
  analyticsConversationsParamsSchema,
  analyticsOverviewParamsSchema,
} from './schemas/analytics-requests.js';
export { apiKeySchema } from './schemas/api-key.js';
export { createApiKeyRequestSchema } from './schemas/api-key-requests.js';
export { billingModeSettingSchema, setBillingModeRequestSchema } from './schemas/billing-mode.js';
export {
  billingUsageBreakdownSchema,
  billingUsageParamsSchema,
  billingUsageSchema,
  llmTokenUsageSchema,
  sttUsageSchema,
  telephonyUsageSchema,
  ttsUsageSchema,
} from './schemas/billing-usage.js';
export {
  conversationCallerSchema,
  conversationCostSchema,
  conversationRecordingSchema,
  conversationSchema,
} from './schemas/conversation.js';
export {
  conversationAnalysisSchema,
  conversationAnalysisSummarySchema,
} from './schemas/conversation-analysis.js';
export {
  addTagsRequestSchema,
  listConversationsParamsSchema,
  setOutcomeRequestSchema,
} from './schemas/conversation-requests.js';
export {
  conversationTranscriptSchema,
  transcriptTurnSchema,
} from './schemas/conversation-transcript.js';
export { knowledgeBaseDocumentSchema } from './schemas/knowledge-base-document.js';
export {
  listDocumentsParamsSchema,
  uploadDocumentRequestSchema,
} from './schemas/knowledge-base-requests.js';
export {
  knowledgeBaseMatchSchema,
  knowledgeBaseSearchRequestSchema,
  knowledgeBaseSearchResultSchema,
} from './schemas/knowledge-base-search.js';
export { loginRequestSchema, loginTokensSchema } from './schemas/login.js';
export { outboundCallSchema } from './schemas/outbound-call.js';
export {
  createOutboundCallRequestSchema,
  listOutboundCallsParamsSchema,
} from './schemas/outbound-call-requests.js';
export {
  type PageFields,
  type PageSchema,
  paginatedResponseSchema,
} from './schemas/paginated-response.js';
export { fieldProblemSchema, problemDetailsSchema } from './schemas/problem-details.js';
export { reportPeriodSchema } from './schemas/report-period.js';
export {
  subscriptionFeaturesSchema,
  subscriptionRateLimitsSchema,
  subscriptionSchema,
  upgradeSubscriptionRequestSchema,
} from './schemas/subscription.js';
export {
  availableNumberSchema,
  searchNumbersResponseSchema,
  telephonyNumberSchema,
} from './schemas/telephony-number.js';
export {
  assignNumberRequestSchema,
  listNumbersParamsSchema,
  provisionNumberRequestSchema,
  searchNumbersParamsSchema,
} from './schemas/telephony-requests.js';
export {
  tenantOwnerSchema,
  tenantSchema,
  tenantUsageLimitsSchema,
  tenantUsageSchema,
} from './schemas/tenant.js';
export {
  createTenantRequestSchema,
  tenantBillingAlertsInputSchema,
  tenantOwnerInputSchema,
  tenantUsageLimitsInputSchema,
} from './schemas/tenant-requests.js';
export { userPermissionsSchema, userSchema } from './schemas/user.js';
export { inviteUserRequestSchema, listUsersParamsSchema } from './schemas/user-requests.js';
export { webhookConfigSchema } from './schemas/webhook.js';
export { knownWebhookEventSchema, webhookEventSchema } from './schemas/webhook-event.js';
export {
  analysisCompletedEventSchema,
  errorEventSchema,
  sessionEndedEventSchema,
  sessionStartedEventSchema,
  toolCallCompletedEventSchema,
  transferInitiatedEventSchema,
} from './schemas/webhook-events.js';
export {
  createWebhookRequestSchema,
  listWebhooksParamsSchema,
  updateWebhookRequestSchema,
} from './schemas/webhook-requests.js';
export {
  createWebRtcSessionRequestSchema,
  iceServerSchema,
  webRtcSessionSchema,
} from './schemas/webrtc-session.js';
export {
  brandColorsInputSchema,
  brandColorsSchema,
  setBrandingRequestSchema,
  whiteLabelBrandingSchema,
} from './schemas/white-label-branding.js';
export {
  setWhiteLabelDomainRequestSchema,
  whiteLabelDomainSchema,
} from './schemas/white-label-domain.js';
