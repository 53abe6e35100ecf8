export { TERMINAL_OUTBOUND_CALL_STATUSES } from '../models/outbound-call-status.js';
export { type AgentPath, agentOperations } from './agents.js';
export { type ConversationPath, conversationOperations } from './conversations.js';
export { type DocumentPath, knowledgeBaseOperations } from './knowledge-base.js';
export type {
  HttpMethod,
  MultipartDescription,
  Operation,
  OperationTypes,
  Provenance,
  RateLimitPolicy,
  Scope,
} from './operation.js';
export { type OperationById, type OperationId, operations, type TypesById } from './operations.js';
export { type CallPath, outboundCallOperations } from './outbound-calls.js';
export { type NumberPath, telephonyOperations } from './telephony.js';
export { type WebhookPath, webhookOperations } from './webhooks.js';
