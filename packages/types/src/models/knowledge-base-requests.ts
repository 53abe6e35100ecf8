import type { DocumentFile } from './document-file.js';
import type { FreeFormMap } from './free-form-map.js';
import type { KNOWN_DOCUMENT_STATUSES } from './knowledge-base-document.js';
import type { ListParams } from './list-params.js';
import type { OpenEnum } from './open-enum.js';

/** A document to upload to the knowledge base. */
export interface UploadDocumentRequest {
  /**
   * The file, at most 50 MB: a `Blob`, bytes, a stream, a function that opens a stream, `{ path }`, or
   * `{ data, filename }`. PDF, Word, Excel, text, CSV, Markdown, JSON, XML or HTML.
   */
  file: DocumentFile;
  /** Display name of the document. Default: the name of the file. */
  name?: string | undefined;
  /** Ids of the agents that should use the document. */
  agentIds?: readonly string[] | undefined;
  /** Your own data for the document. It is returned unchanged. */
  metadata?: FreeFormMap | undefined;
}

/** Filters and paging of a list of documents. */
export interface ListDocumentsParams extends ListParams {
  /** Only documents with this status. Example: `indexed`. */
  status?: OpenEnum<(typeof KNOWN_DOCUMENT_STATUSES)[number]> | undefined;
  /** Only documents that this agent uses. */
  agentId?: string | undefined;
  /** Only documents that match this text. */
  search?: string | undefined;
}
