import type { KnowledgeBaseDocument } from '../models/knowledge-base-document.js';
import {
  KNOWLEDGE_BASE_MAX_FILE_BYTES,
  KNOWLEDGE_BASE_MEDIA_TYPES,
} from '../models/knowledge-base-limits.js';
import type {
  ListDocumentsParams,
  UploadDocumentRequest,
} from '../models/knowledge-base-requests.js';
import type {
  KnowledgeBaseSearchRequest,
  KnowledgeBaseSearchResult,
} from '../models/knowledge-base-search.js';
import type { PaginatedResponse } from '../models/paginated-response.js';
import type { DocumentPath } from '../models/paths.js';
import { operation } from './operation.js';

/** Operations on the knowledge base. Assumed: they need the scopes of agents. */
export const knowledgeBaseOperations = {
  uploadDocument: /* @__PURE__ */ operation<{
    input: { body: UploadDocumentRequest };
    response: KnowledgeBaseDocument;
  }>()({
    id: 'knowledgeBase.uploadDocument',
    method: 'POST',
    path: '/knowledge-base/documents',
    summary: 'Upload a document',
    retry: 'unsafe',
    successStatus: 201,
    rateLimitPolicy: 'knowledge-base-upload',
    scope: 'agents:write',
    provenance: 'documented',
    multipart: {
      fileField: 'file',
      // Assumed: `metadata` as JSON text, `agentIds` as a repeated field.
      jsonFields: ['metadata'],
      maxFileBytes: KNOWLEDGE_BASE_MAX_FILE_BYTES,
      mediaTypes: KNOWLEDGE_BASE_MEDIA_TYPES,
    },
  }),
  get: /* @__PURE__ */ operation<{
    input: { path: DocumentPath };
    response: KnowledgeBaseDocument;
  }>()({
    id: 'knowledgeBase.get',
    method: 'GET',
    path: '/knowledge-base/documents/{documentId}',
    summary: 'Get a document',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'agents:read',
    provenance: 'assumed',
  }),
  list: /* @__PURE__ */ operation<{
    input: { query?: ListDocumentsParams };
    response: PaginatedResponse<KnowledgeBaseDocument>;
  }>()({
    id: 'knowledgeBase.list',
    method: 'GET',
    path: '/knowledge-base/documents',
    summary: 'List documents',
    retry: 'safe',
    paginated: true,
    successStatus: 200,
    rateLimitPolicy: 'api-read-heavy',
    scope: 'agents:read',
    provenance: 'assumed',
  }),
  delete: /* @__PURE__ */ operation<{ input: { path: DocumentPath }; response: undefined }>()({
    id: 'knowledgeBase.delete',
    method: 'DELETE',
    path: '/knowledge-base/documents/{documentId}',
    summary: 'Delete a document',
    retry: 'idempotent',
    successStatus: 204,
    rateLimitPolicy: 'api-write',
    scope: 'agents:write',
    provenance: 'assumed',
  }),
  // A POST that only reads.
  search: /* @__PURE__ */ operation<{
    input: { body: KnowledgeBaseSearchRequest };
    response: KnowledgeBaseSearchResult;
  }>()({
    id: 'knowledgeBase.search',
    method: 'POST',
    path: '/knowledge-base/search',
    summary: 'Search documents',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'agents:read',
    provenance: 'assumed',
  }),
};
