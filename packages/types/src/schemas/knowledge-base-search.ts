import * as z from 'zod';
import type {
  KnowledgeBaseMatch,
  KnowledgeBaseSearchRequest,
  KnowledgeBaseSearchResult,
} from '../models/knowledge-base-search.js';
import { assumedNumber, assumedText } from '../primitives/assumed.js';
import { listOf } from '../primitives/lists.js';
import { integerInRange, numberInRange } from '../primitives/numbers.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { nonEmptyText } from '../primitives/text.js';

/** Schema of {@link KnowledgeBaseSearchRequest}. */
export const knowledgeBaseSearchRequestSchema: ObjectSchema<KnowledgeBaseSearchRequest> =
  requestObject('KnowledgeBaseSearchRequest', () => ({
    query: nonEmptyText(),
    documentIds: listOf(nonEmptyText()).optional(),
    topK: integerInRange({ from: 1 }).optional(),
    minScore: numberInRange({ from: 0, to: 1 }).optional(),
  }));

/** Schema of {@link KnowledgeBaseMatch}. */
export const knowledgeBaseMatchSchema: ObjectSchema<KnowledgeBaseMatch> = responseObject(
  'KnowledgeBaseMatch',
  () => ({
    documentId: assumedText(),
    documentName: assumedText(),
    chunkIndex: assumedNumber(),
    score: z.number(),
    excerpt: z.string(),
  }),
);

/** Schema of {@link KnowledgeBaseSearchResult}. */
export const knowledgeBaseSearchResultSchema: ObjectSchema<KnowledgeBaseSearchResult> =
  responseObject('KnowledgeBaseSearchResult', () => ({
    matches: z.array(knowledgeBaseMatchSchema),
  }));
