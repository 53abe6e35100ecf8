import * as z from 'zod';
import { assumedText } from '../primitives/assumed.js';
import { timestamp } from '../primitives/dates.js';
import { freeFormMap } from '../primitives/free-form-map.js';
import type { Output } from '../primitives/inference.js';
import { openEnum } from '../primitives/open-enum.js';
import { responseObject } from '../primitives/response-object.js';

/** States of a document. `failed` is assumed. */
export const KNOWN_DOCUMENT_STATUSES = ['processing', 'indexed', 'failed'] as const;

/** Schema of {@link KnowledgeBaseDocument}. */
export const knowledgeBaseDocumentSchema = responseObject(() => ({
  /** `kb_…` */
  id: z.string(),
  name: z.string(),
  filename: z.string().nullish(),
  mimeType: z.string().nullish(),
  sizeBytes: z.number().nullish(),
  status: openEnum(KNOWN_DOCUMENT_STATUSES),
  /** Pieces that it was cut into, for the search; none while it is processed. */
  chunkCount: z.number().nullish(),
  embeddingModel: z.string().nullish(),
  /** Agents that use it. */
  assignedAgentIds: z.array(z.string()).nullish(),
  uploadedAt: timestamp().nullish(),
  /** Not there while it is processed. */
  indexedAt: timestamp().nullish(),
  /** As it was given with the upload. */
  metadata: freeFormMap().nullish(),
  /** Assumed: why it could not be indexed. */
  error: assumedText(),
}));

/** A document that agents can look things up in. */
export interface KnowledgeBaseDocument extends Output<typeof knowledgeBaseDocumentSchema> {}
