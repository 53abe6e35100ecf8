import type { ConversationOperations } from '../operations/conversations.js';
import { conversationSchema } from '../schemas/conversation.js';
import { conversationAnalysisSchema } from '../schemas/conversation-analysis.js';
import {
  addTagsRequestSchema,
  listConversationsParamsSchema,
  setOutcomeRequestSchema,
} from '../schemas/conversation-requests.js';
import { conversationTranscriptSchema } from '../schemas/conversation-transcript.js';
import { paginatedResponseSchema } from '../schemas/paginated-response.js';
import { noFields, nothing } from './absent-parts.js';
import { contractFor } from './agreement.js';
import type { ResourceContract } from './operation-schemas.js';
import { conversationPath } from './path-params.js';

/** Schemas of the operations on conversations. */
export const conversationContract: ResourceContract<ConversationOperations> =
  /* @__PURE__ */ contractFor<ConversationOperations>()({
    'conversations.list': {
      pathParams: noFields,
      query: listConversationsParamsSchema,
      body: nothing,
      response: paginatedResponseSchema(conversationSchema),
    },
    'conversations.get': {
      pathParams: conversationPath,
      query: noFields,
      body: nothing,
      response: conversationSchema,
    },
    'conversations.transcript': {
      pathParams: conversationPath,
      query: noFields,
      body: nothing,
      response: conversationTranscriptSchema,
    },
    'conversations.analysis': {
      pathParams: conversationPath,
      query: noFields,
      body: nothing,
      response: conversationAnalysisSchema,
    },
    'conversations.addTags': {
      pathParams: conversationPath,
      query: noFields,
      body: addTagsRequestSchema,
      response: conversationSchema,
    },
    'conversations.setOutcome': {
      pathParams: conversationPath,
      query: noFields,
      body: setOutcomeRequestSchema,
      response: conversationSchema,
    },
    'conversations.delete': {
      pathParams: conversationPath,
      query: noFields,
      body: nothing,
      response: nothing,
    },
  });
