export { type ApiKeyScope, KNOWN_API_KEY_SCOPES } from '../models/api-key-scopes.js';
export { MAX_PAGE_SIZE } from '../models/list-params.js';
export { TERMINAL_OUTBOUND_CALL_STATUSES } from '../models/outbound-call-status.js';
export type {
  AgentPath,
  CallPath,
  ConversationPath,
  DocumentPath,
  NumberPath,
  UserPath,
  WebhookPath,
} from '../models/paths.js';
export { KNOWN_WEBHOOK_EVENTS } from '../models/webhook-event-types.js';
export { agencyOperations } from './agency.js';
export { agentOperations } from './agents.js';
export { analyticsOperations } from './analytics.js';
export { apiKeyOperations } from './api-keys.js';
export { authOperations } from './auth.js';
export { billingOperations } from './billing.js';
export { conversationOperations } from './conversations.js';
export { knowledgeBaseOperations } from './knowledge-base.js';
export type {
  HttpMethod,
  MultipartDescription,
  Operation,
  OperationTypes,
  Provenance,
  RateLimitPolicy,
  RequiredScope,
} from './operation.js';
export { type OperationById, type OperationId, operations, type TypesById } from './operations.js';
export { outboundCallOperations } from './outbound-calls.js';
export { telephonyOperations } from './telephony.js';
export { tenantOperations } from './tenants.js';
export { userOperations } from './users.js';
export { webhookOperations } from './webhooks.js';
export { webrtcOperations } from './webrtc.js';
