import * as z from 'zod';
import type { KnowledgeBaseDocument } from '../models/knowledge-base-document.js';
import { KNOWN_DOCUMENT_STATUSES } from '../models/knowledge-base-document.js';
import { assumedText } from '../primitives/assumed.js';
import { timestamp } from '../primitives/dates.js';
import { freeFormMap } from '../primitives/free-form-map.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnum } from '../primitives/open-enum.js';
import { responseObject } from '../primitives/response-object.js';

/** Schema of {@link KnowledgeBaseDocument}. */
export const knowledgeBaseDocumentSchema: ObjectSchema<KnowledgeBaseDocument> = responseObject(
  'KnowledgeBaseDocument',
  () => ({
    id: z.string(),
    name: z.string(),
    filename: z.string().nullish(),
    mimeType: z.string().nullish(),
    sizeBytes: z.number().nullish(),
    status: openEnum(KNOWN_DOCUMENT_STATUSES),
    chunkCount: z.number().nullish(),
    embeddingModel: z.string().nullish(),
    assignedAgentIds: z.array(z.string()).nullish(),
    uploadedAt: timestamp().nullish(),
    indexedAt: timestamp().nullish(),
    metadata: freeFormMap().nullish(),
    error: assumedText(),
  }),
);
