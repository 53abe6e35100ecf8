import type { KnowledgeBaseOperations } from '../operations/knowledge-base.js';
import { knowledgeBaseDocumentSchema } from '../schemas/knowledge-base-document.js';
import {
  listDocumentsParamsSchema,
  uploadDocumentRequestSchema,
} from '../schemas/knowledge-base-requests.js';
import {
  knowledgeBaseSearchRequestSchema,
  knowledgeBaseSearchResultSchema,
} from '../schemas/knowledge-base-search.js';
import { paginatedResponseSchema } from '../schemas/paginated-response.js';
import { noFields, nothing } from './absent-parts.js';
import { contractFor } from './agreement.js';
import type { ResourceContract } from './operation-schemas.js';
import { documentPath } from './path-params.js';

/** Schemas of the operations on the knowledge base. */
export const knowledgeBaseContract: ResourceContract<KnowledgeBaseOperations> =
  /* @__PURE__ */ contractFor<KnowledgeBaseOperations>()({
    'knowledgeBase.uploadDocument': {
      pathParams: noFields,
      query: noFields,
      body: uploadDocumentRequestSchema,
      response: knowledgeBaseDocumentSchema,
    },
    'knowledgeBase.get': {
      pathParams: documentPath,
      query: noFields,
      body: nothing,
      response: knowledgeBaseDocumentSchema,
    },
    'knowledgeBase.list': {
      pathParams: noFields,
      query: listDocumentsParamsSchema,
      body: nothing,
      response: paginatedResponseSchema(knowledgeBaseDocumentSchema),
    },
    'knowledgeBase.delete': {
      pathParams: documentPath,
      query: noFields,
      body: nothing,
      response: nothing,
    },
    'knowledgeBase.search': {
      pathParams: noFields,
      query: noFields,
      body: knowledgeBaseSearchRequestSchema,
      response: knowledgeBaseSearchResultSchema,
    },
  });
