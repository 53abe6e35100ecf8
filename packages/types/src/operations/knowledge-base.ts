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
import type { MultipartDescription, OperationsOf } from './operation.js';

interface KnowledgeBaseOperationTypes {
  readonly uploadDocument: {
    input: { body: UploadDocumentRequest };
    response: KnowledgeBaseDocument;
  };
  readonly get: {
    input: { path: DocumentPath };
    response: KnowledgeBaseDocument;
  };
  readonly list: {
    input: { query?: ListDocumentsParams };
    response: PaginatedResponse<KnowledgeBaseDocument>;
  };
  readonly delete: { input: { path: DocumentPath }; response: undefined };
  readonly search: {
    input: { body: KnowledgeBaseSearchRequest };
    response: KnowledgeBaseSearchResult;
  };
}

const uploadForm: MultipartDescription = {
  fileField: 'file',
  // Assumed: `metadata` as JSON text, `agentIds` as a repeated field.
  jsonFields: ['metadata'],
  maxFileBytes: KNOWLEDGE_BASE_MAX_FILE_BYTES,
  mediaTypes: KNOWLEDGE_BASE_MEDIA_TYPES,
};

const facts = {
  uploadDocument: {
    id: 'knowledgeBase.uploadDocument',
    method: 'POST',
    path: '/knowledge-base/documents',
    summary: 'Upload a document',
    retry: 'unsafe',
    successStatus: 201,
    rateLimitPolicy: 'knowledge-base-upload',
    scope: 'agents:write',
    provenance: 'documented',
    multipart: uploadForm as MultipartDescription,
  },
  get: {
    id: 'knowledgeBase.get',
    method: 'GET',
    path: '/knowledge-base/documents/{documentId}',
    summary: 'Get a document',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'agents:read',
    provenance: 'assumed',
  },
  list: {
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
  },
  delete: {
    id: 'knowledgeBase.delete',
    method: 'DELETE',
    path: '/knowledge-base/documents/{documentId}',
    summary: 'Delete a document',
    retry: 'idempotent',
    successStatus: 204,
    rateLimitPolicy: 'api-write',
    scope: 'agents:write',
    provenance: 'assumed',
  },
  // A POST that only reads.
  search: {
    id: 'knowledgeBase.search',
    method: 'POST',
    path: '/knowledge-base/search',
    summary: 'Search documents',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'agents:read',
    provenance: 'assumed',
  },
} as const;

/** The type of {@link knowledgeBaseOperations}. */
export type KnowledgeBaseOperations = OperationsOf<typeof facts, KnowledgeBaseOperationTypes>;

/** Operations on the knowledge base. Assumed: its scopes are those of agents. */
export const knowledgeBaseOperations: KnowledgeBaseOperations = facts;
