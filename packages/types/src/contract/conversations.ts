import { conversationSchema } from '../models/conversation.js';
import { conversationAnalysisSchema } from '../models/conversation-analysis.js';
import {
  addTagsRequestSchema,
  listConversationsParamsSchema,
  setOutcomeRequestSchema,
} from '../models/conversation-requests.js';
import { conversationTranscriptSchema } from '../models/conversation-transcript.js';
import { paginatedResponseSchema } from '../models/paginated-response.js';
import type { conversationOperations } from '../operations/conversations.js';
import { noFields, nothing } from './absent-parts.js';
import { contractFor } from './agreement.js';
import { conversationPath } from './path-params.js';

/** Schemas of the operations on conversations. */
export const conversationContract = /* @__PURE__ */ contractFor<typeof conversationOperations>()({
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
