import type { FreeFormMap } from './free-form-map.js';
import type { OpenEnum } from './open-enum.js';

/** Known statuses of a document. `failed` is assumed. */
export const KNOWN_DOCUMENT_STATUSES = ['processing', 'indexed', 'failed'] as const;

/** A document of the knowledge base, which agents search during a call. */
export interface KnowledgeBaseDocument {
  /** Id of the document, with the prefix `kb_`. */
  id: string;
  /** Display name of the document. */
  name: string;
  /** Name of the uploaded file. Example: `catalog.pdf`. */
  filename?: string | null | undefined;
  /** Media type of the file. Example: `application/pdf`. */
  mimeType?: string | null | undefined;
  /** Size of the file, in bytes. */
  sizeBytes?: number | null | undefined;
  /** Status of the document. Agents can search it once it is `indexed`. */
  status: OpenEnum<(typeof KNOWN_DOCUMENT_STATUSES)[number]>;
  /** Number of chunks for the search, of about 512 tokens each. Absent until the document is indexed. */
  chunkCount?: number | null | undefined;
  /** Model that makes the search vectors. Example: `text-embedding-3-large`. */
  embeddingModel?: string | null | undefined;
  /** Ids of the agents that use the document. */
  assignedAgentIds?: string[] | null | undefined;
  /** When the document was uploaded, as an ISO 8601 datetime in UTC. */
  uploadedAt?: string | null | undefined;
  /** When the document was indexed, as an ISO 8601 datetime in UTC. Absent until then. */
  indexedAt?: string | null | undefined;
  /** The metadata of the upload, unchanged. */
  metadata?: FreeFormMap | null | undefined;
  /** Why the document could not be indexed. Assumed. */
  error?: string | null | undefined;
}
