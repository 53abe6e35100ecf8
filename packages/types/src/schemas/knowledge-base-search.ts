import * as z from 'zod';
import { assumedNumber, assumedText } from '../primitives/assumed.js';
import type { Input, Output } from '../primitives/inference.js';
import { listOf } from '../primitives/lists.js';
import { integerInRange, numberInRange } from '../primitives/numbers.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { nonEmptyText } from '../primitives/text.js';

/** Schema of {@link KnowledgeBaseSearchRequest}. */
export const knowledgeBaseSearchRequestSchema = requestObject(() => ({
  /** A question or some words. */
  query: nonEmptyText(),
  /** Documents to search in. Default: all. */
  documentIds: listOf(nonEmptyText()).optional(),
  /** How many matches at the most. */
  topK: integerInRange({ from: 1 }).optional(),
  /** Lowest score of a match, from 0 to 1. */
  minScore: numberInRange({ from: 0, to: 1 }).optional(),
}));
/** What to look for in the knowledge base. */
export interface KnowledgeBaseSearchRequest
  extends Input<typeof knowledgeBaseSearchRequestSchema> {}

/** Schema of {@link KnowledgeBaseMatch}. */
export const knowledgeBaseMatchSchema = responseObject(() => ({
  /** Assumed. */
  documentId: assumedText(),
  /** Assumed. */
  documentName: assumedText(),
  /** Which of the document's pieces it is, from 0. Assumed. */
  chunkIndex: assumedNumber(),
  /** From 0 to 1, the best first. */
  score: z.number(),
  excerpt: z.string(),
}));
/** A place in a document that fits the query. */
export interface KnowledgeBaseMatch extends Output<typeof knowledgeBaseMatchSchema> {}

/** Schema of {@link KnowledgeBaseSearchResult}. */
export const knowledgeBaseSearchResultSchema = responseObject(() => ({
  matches: z.array(knowledgeBaseMatchSchema),
}));
/** What was found in the knowledge base. */
export interface KnowledgeBaseSearchResult extends Output<typeof knowledgeBaseSearchResultSchema> {}
