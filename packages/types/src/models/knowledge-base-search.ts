/** A search in the knowledge base. */
export interface KnowledgeBaseSearchRequest {
  /** Question or words to search for. */
  query: string;
  /** Ids of the documents to search. Default: all documents. */
  documentIds?: readonly string[] | undefined;
  /** Most matches to return, at least 1. Example: 5. */
  topK?: number | undefined;
  /** Lowest score of a match, from 0 to 1. Example: 0.7. */
  minScore?: number | undefined;
}

/** A passage of a document that matches the query. */
export interface KnowledgeBaseMatch {
  /** Id of the document. Assumed. */
  documentId?: string | null | undefined;
  /** Display name of the document. Assumed. */
  documentName?: string | null | undefined;
  /** Index of the chunk in the document, from 0. Assumed. */
  chunkIndex?: number | null | undefined;
  /** How well the passage matches, from 0 to 1. */
  score: number;
  /** Text of the passage. */
  excerpt: string;
}

/** The result of a search in the knowledge base. */
export interface KnowledgeBaseSearchResult {
  /** Passages that match the query, the best match first. */
  matches: KnowledgeBaseMatch[];
}
