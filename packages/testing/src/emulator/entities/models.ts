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
  type TelephonyNumber,
  telephonyNumberSchema,
  type WebhookConfig,
  webhookConfigSchema,
} from '@voisnap/types';
import type { EntityModel } from './parse-entity.js';

const model = <Entity>(
  name: string,
  schema: EntityModel<Entity>['schema'],
): EntityModel<Entity> => ({ name, schema });

// Each on its own as well, so that a bundler takes only those that are used.
export const agentModel = /* @__PURE__ */ model<Agent>('agent', agentSchema);
export const conversationModel = /* @__PURE__ */ model<Conversation>(
  'conversation',
  conversationSchema,
);
export const telephonyNumberModel = /* @__PURE__ */ model<TelephonyNumber>(
  'telephony number',
  telephonyNumberSchema,
);
export const availableNumberModel = /* @__PURE__ */ model<AvailableNumber>(
  'available number',
  availableNumberSchema,
);
export const knowledgeBaseDocumentModel = /* @__PURE__ */ model<KnowledgeBaseDocument>(
  'knowledge-base document',
  knowledgeBaseDocumentSchema,
);
export const outboundCallModel = /* @__PURE__ */ model<OutboundCall>(
  'outbound call',
  outboundCallSchema,
);
export const webhookModel = /* @__PURE__ */ model<WebhookConfig>('webhook', webhookConfigSchema);
export const problemModel = /* @__PURE__ */ model<ProblemDetails>('problem', problemDetailsSchema);

/** What everything in the mock's state, and every fixture, is checked with. */
export const models = {
  agent: agentModel,
  conversation: conversationModel,
  transcript: /* @__PURE__ */ model<ConversationTranscript>(
    'transcript',
    conversationTranscriptSchema,
  ),
  telephonyNumber: telephonyNumberModel,
  availableNumber: availableNumberModel,
  knowledgeBaseDocument: knowledgeBaseDocumentModel,
  outboundCall: outboundCallModel,
  webhook: webhookModel,
  problem: problemModel,
};
