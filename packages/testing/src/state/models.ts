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
  type WebhookEvent,
  webhookConfigSchema,
  webhookEventSchema,
} from '@voisnap/types';
import type { EntityModel } from './parse-entity.js';

const model = <Entity>(
  name: string,
  schema: EntityModel<Entity>['schema'],
): EntityModel<Entity> => ({ name, schema });

/** What everything in the mock's state, and every fixture, is checked with. */
export const models = {
  agent: model<Agent>('agent', agentSchema),
  conversation: model<Conversation>('conversation', conversationSchema),
  transcript: model<ConversationTranscript>('transcript', conversationTranscriptSchema),
  telephonyNumber: model<TelephonyNumber>('telephony number', telephonyNumberSchema),
  availableNumber: model<AvailableNumber>('available number', availableNumberSchema),
  knowledgeBaseDocument: model<KnowledgeBaseDocument>(
    'knowledge-base document',
    knowledgeBaseDocumentSchema,
  ),
  outboundCall: model<OutboundCall>('outbound call', outboundCallSchema),
  webhook: model<WebhookConfig>('webhook', webhookConfigSchema),
  webhookEvent: model<WebhookEvent>('webhook event', webhookEventSchema),
  problem: model<ProblemDetails>('problem', problemDetailsSchema),
};
