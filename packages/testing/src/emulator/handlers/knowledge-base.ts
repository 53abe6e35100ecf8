import { type KnowledgeBaseDocument, uploadDocumentRequestSchema } from '@voisnap/types';
import { models } from '../entities/models.js';
import { EMBEDDING_MODEL } from '../knowledge/embedding-model.js';
import { extractText } from '../knowledge/extract-text.js';
import { startIndexing } from './document-indexing.js';
import { findExtraFields } from './extra-fields.js';
import { fieldIs, passesAll, textIn } from './filters.js';
import type { HandlersOf } from './handler.js';
import { listPage } from './list.js';
import { readUpload } from './read-upload.js';
import { deleteEntity, requireAgent, requireEntity } from './require-entity.js';

/** How many matches a search gives when the request does not say. Assumed. */
const DEFAULT_TOP_K = 5;

/** Handlers of the operations on the knowledge base. */
export const knowledgeBaseHandlers: HandlersOf<'knowledgeBase'> = {
  'knowledgeBase.uploadDocument': async ({ body }, tenant) => {
    const agentIds = [...new Set(body.agentIds)];
    for (const agentId of agentIds) requireAgent(tenant, agentId);
    const { filename, mimeType, bytes } = await readUpload(body.file);
    const extracted = await extractText({ bytes, mediaType: mimeType }, tenant.readPdf);
    const document = tenant.db.knowledgeBaseDocument.add({
      ...findExtraFields(body, uploadDocumentRequestSchema, models.knowledgeBaseDocument),
      id: tenant.newId('kb_'),
      name: body.name ?? filename,
      filename,
      mimeType,
      sizeBytes: bytes.byteLength,
      status: 'processing',
      chunkCount: null,
      embeddingModel: EMBEDDING_MODEL,
      assignedAgentIds: agentIds,
      uploadedAt: tenant.clock.iso(),
      indexedAt: null,
      metadata: body.metadata ?? {},
      error: null,
    });
    startIndexing(tenant, document.id, extracted);
    return document;
  },
  'knowledgeBase.get': ({ path }, { db, jobs }) => {
    jobs.countRead(path.documentId);
    return requireEntity(db.knowledgeBaseDocument, path.documentId);
  },
  'knowledgeBase.list': ({ query }, { db }) => {
    const { agentId } = query;
    const passes = passesAll<KnowledgeBaseDocument>(
      fieldIs('status', query.status),
      textIn(['name', 'filename'], query.search),
      ({ assignedAgentIds }) => agentId === undefined || !!assignedAgentIds?.includes(agentId),
    );
    const rows = db.knowledgeBaseDocument.rows().filter(passes);
    return listPage({ rows, model: models.knowledgeBaseDocument, sortedBy: 'uploadedAt' }, query);
  },
  'knowledgeBase.delete': ({ path }, { db }) => {
    deleteEntity(db.knowledgeBaseDocument, path.documentId);
    return undefined;
  },
  'knowledgeBase.search': async ({ body }, { db }) => {
    const { query, documentIds, topK = DEFAULT_TOP_K, minScore } = body;
    const indexed = db.knowledgeBaseDocument.rows().filter(({ status }) => status === 'indexed');
    const nameById = new Map(indexed.map(({ id, name }) => [id, name]));
    const includes = (id: string): boolean =>
      nameById.has(id) && (documentIds === undefined || documentIds.includes(id));
    const found = await db.documentText.search(query, includes, { topK, minScore });
    const matches = found.map(({ documentId, ...match }) => {
      return { documentId, documentName: nameById.get(documentId) ?? null, ...match };
    });
    return { matches };
  },
};
