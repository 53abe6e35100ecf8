import type { Conversation } from '../models/conversation.js';
import type { ConversationAnalysis } from '../models/conversation-analysis.js';
import type {
  AddTagsRequest,
  ListConversationsParams,
  SetOutcomeRequest,
} from '../models/conversation-requests.js';
import type { ConversationTranscript } from '../models/conversation-transcript.js';
import type { PaginatedResponse } from '../models/paginated-response.js';
import type { ConversationPath } from '../models/paths.js';
import type { OperationsOf } from './operation.js';

interface ConversationOperationTypes {
  readonly list: {
    input: { query?: ListConversationsParams };
    response: PaginatedResponse<Conversation>;
  };
  readonly get: { input: { path: ConversationPath }; response: Conversation };
  readonly transcript: {
    input: { path: ConversationPath };
    response: ConversationTranscript;
  };
  readonly analysis: {
    input: { path: ConversationPath };
    response: ConversationAnalysis;
  };
  readonly addTags: {
    input: { path: ConversationPath; body: AddTagsRequest };
    response: Conversation;
  };
  readonly setOutcome: {
    input: { path: ConversationPath; body: SetOutcomeRequest };
    response: Conversation;
  };
  readonly delete: { input: { path: ConversationPath }; response: undefined };
}

const facts = {
  list: {
    id: 'conversations.list',
    method: 'GET',
    path: '/conversations',
    summary: 'List conversations',
    retry: 'safe',
    paginated: true,
    successStatus: 200,
    rateLimitPolicy: 'api-read-heavy',
    scope: 'conversations:read',
    provenance: 'documented',
  },
  get: {
    id: 'conversations.get',
    method: 'GET',
    path: '/conversations/{conversationId}',
    summary: 'Get a conversation',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'conversations:read',
    provenance: 'assumed',
  },
  transcript: {
    id: 'conversations.transcript',
    method: 'GET',
    path: '/conversations/{conversationId}/transcript',
    summary: 'Get the transcript of a conversation',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'conversations:read',
    provenance: 'assumed',
  },
  analysis: {
    id: 'conversations.analysis',
    method: 'GET',
    path: '/conversations/{conversationId}/analysis',
    summary: 'Get the analysis of a conversation',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'conversations:read',
    provenance: 'assumed',
  },
  // Tags are a set: adding a tag twice has no effect.
  addTags: {
    id: 'conversations.addTags',
    method: 'POST',
    path: '/conversations/{conversationId}/tags',
    summary: 'Add tags to a conversation',
    retry: 'idempotent',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'conversations:write',
    provenance: 'assumed',
  },
  setOutcome: {
    id: 'conversations.setOutcome',
    method: 'PUT',
    path: '/conversations/{conversationId}/outcome',
    summary: 'Set the outcome of a conversation',
    retry: 'idempotent',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'conversations:write',
    provenance: 'assumed',
  },
  delete: {
    id: 'conversations.delete',
    method: 'DELETE',
    path: '/conversations/{conversationId}',
    summary: 'Delete a conversation',
    retry: 'idempotent',
    successStatus: 204,
    rateLimitPolicy: 'api-write',
    scope: 'conversations:write',
    provenance: 'assumed',
  },
} as const;

/** The type of {@link conversationOperations}. */
export type ConversationOperations = OperationsOf<typeof facts, ConversationOperationTypes>;

/** Operations on conversations. */
export const conversationOperations: ConversationOperations = facts;
