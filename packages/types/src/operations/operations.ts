import { type AgencyOperations, agencyOperations } from './agency.js';
import { type AgentOperations, agentOperations } from './agents.js';
import { type AnalyticsOperations, analyticsOperations } from './analytics.js';
import { type ApiKeyOperations, apiKeyOperations } from './api-keys.js';
import { type AuthOperations, authOperations } from './auth.js';
import { type BillingOperations, billingOperations } from './billing.js';
import { type ConversationOperations, conversationOperations } from './conversations.js';
import { type KnowledgeBaseOperations, knowledgeBaseOperations } from './knowledge-base.js';
import type { Operation } from './operation.js';
import { type OutboundCallOperations, outboundCallOperations } from './outbound-calls.js';
import { type TelephonyOperations, telephonyOperations } from './telephony.js';
import { type TenantOperations, tenantOperations } from './tenants.js';
import { type UserOperations, userOperations } from './users.js';
import { type WebhookOperations, webhookOperations } from './webhooks.js';
import { type WebRtcOperations, webrtcOperations } from './webrtc.js';

type Values<Resource> = Resource[keyof Resource];

type AnyOperation =
  | Values<AgentOperations>
  | Values<ConversationOperations>
  | Values<TelephonyOperations>
  | Values<KnowledgeBaseOperations>
  | Values<OutboundCallOperations>
  | Values<WebhookOperations>
  | Values<ApiKeyOperations>
  | Values<UserOperations>
  | Values<TenantOperations>
  | Values<AuthOperations>
  | Values<AnalyticsOperations>
  | Values<BillingOperations>
  | Values<AgencyOperations>
  | Values<WebRtcOperations>;

/** Each operation by its id. */
export type OperationById = {
  readonly [Described in AnyOperation as Described['id']]: Described;
};

/** Ids of all operations. Each is also the path of a method from the client. */
export type OperationId = keyof OperationById;

/** The compile-time types of each operation by its id: `{ input, response }`. */
export type TypesById = {
  readonly [Id in OperationId]: NonNullable<OperationById[Id]['$types']>;
};

const byId = (...resources: readonly object[]): OperationById =>
  Object.fromEntries(
    resources.flatMap((resource) =>
      Object.values<Operation>({ ...resource }).map((operation) => [operation.id, operation]),
    ),
  ) as unknown as OperationById;

/** All operations by id, in the order of the documentation. */
export const operations: OperationById = /* @__PURE__ */ byId(
  agentOperations,
  conversationOperations,
  telephonyOperations,
  knowledgeBaseOperations,
  outboundCallOperations,
  webhookOperations,
  apiKeyOperations,
  userOperations,
  tenantOperations,
  authOperations,
  analyticsOperations,
  billingOperations,
  agencyOperations,
  webrtcOperations,
);
