import {
  type Agent,
  type AvailableNumber,
  agentSchema,
  availableNumberSchema,
  type Conversation,
  type ConversationTranscript,
  conversationSchema,
  conversationTranscriptSchema,
  type KnowledgeBaseDocument,
  knowledgeBaseDocumentSchema,
  type OutboundCall,
  outboundCallSchema,
  type ProblemDetails,
  problemDetailsSchema,
  type Subscription,
  subscriptionSchema,
  type TelephonyNumber,
  type Tenant,
  telephonyNumberSchema,
  tenantSchema,
  type User,
  userSchema,
  type WebhookConfig,
  webhookConfigSchema,
} from '@voisnap/types';
import { type AgencySettings, agencySettingsSchema } from './agency-settings.js';
import type { EntityModel } from './parse-entity.js';

const model = <Entity>(
  name: string,
  schema: EntityModel<Entity>['schema'],
): EntityModel<Entity> => ({ name, schema });

// The models are exported one by one as well, so that a bundler includes only those in use.

/** Checks agents. */
export const agentModel: EntityModel<Agent> = /* @__PURE__ */ model('agent', agentSchema);
/** Checks conversations. */
export const conversationModel: EntityModel<Conversation> = /* @__PURE__ */ model(
  'conversation',
  conversationSchema,
);
/** Checks provisioned numbers. */
export const telephonyNumberModel: EntityModel<TelephonyNumber> = /* @__PURE__ */ model(
  'telephony number',
  telephonyNumberSchema,
);
/** Checks numbers that can be provisioned. */
export const availableNumberModel: EntityModel<AvailableNumber> = /* @__PURE__ */ model(
  'available number',
  availableNumberSchema,
);
/** Checks documents of the knowledge base. */
export const knowledgeBaseDocumentModel: EntityModel<KnowledgeBaseDocument> = /* @__PURE__ */ model(
  'knowledge-base document',
  knowledgeBaseDocumentSchema,
);
/** Checks outbound calls. */
export const outboundCallModel: EntityModel<OutboundCall> = /* @__PURE__ */ model(
  'outbound call',
  outboundCallSchema,
);
/** Checks webhooks. */
export const webhookModel: EntityModel<WebhookConfig> = /* @__PURE__ */ model(
  'webhook',
  webhookConfigSchema,
);
/** Checks users. */
export const userModel: EntityModel<User> = /* @__PURE__ */ model('user', userSchema);
/** Checks tenants. */
export const tenantModel: EntityModel<Tenant> = /* @__PURE__ */ model('tenant', tenantSchema);
/** Checks subscriptions. */
export const subscriptionModel: EntityModel<Subscription> = /* @__PURE__ */ model(
  'subscription',
  subscriptionSchema,
);
/** Checks settings of agencies. */
export const agencyModel: EntityModel<AgencySettings> = /* @__PURE__ */ model(
  'agency',
  agencySettingsSchema,
);
/** Checks problem details. */
export const problemModel: EntityModel<ProblemDetails> = /* @__PURE__ */ model(
  'problem',
  problemDetailsSchema,
);

/** The model of everything in the mock's state, and of every fixture. */
export interface EntityModels {
  readonly agent: EntityModel<Agent>;
  readonly conversation: EntityModel<Conversation>;
  readonly transcript: EntityModel<ConversationTranscript>;
  readonly telephonyNumber: EntityModel<TelephonyNumber>;
  readonly availableNumber: EntityModel<AvailableNumber>;
  readonly knowledgeBaseDocument: EntityModel<KnowledgeBaseDocument>;
  readonly outboundCall: EntityModel<OutboundCall>;
  readonly webhook: EntityModel<WebhookConfig>;
  readonly user: EntityModel<User>;
  readonly tenant: EntityModel<Tenant>;
  readonly subscription: EntityModel<Subscription>;
  readonly agency: EntityModel<AgencySettings>;
  readonly problem: EntityModel<ProblemDetails>;
}

/** Models that check all stored entities and fixtures. */
export const models: EntityModels = {
  agent: agentModel,
  conversation: conversationModel,
  transcript: /* @__PURE__ */ model('transcript', conversationTranscriptSchema),
  telephonyNumber: telephonyNumberModel,
  availableNumber: availableNumberModel,
  knowledgeBaseDocument: knowledgeBaseDocumentModel,
  outboundCall: outboundCallModel,
  webhook: webhookModel,
  user: userModel,
  tenant: tenantModel,
  subscription: subscriptionModel,
  agency: agencyModel,
  problem: problemModel,
};
