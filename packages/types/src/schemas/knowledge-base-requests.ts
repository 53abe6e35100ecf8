import * as z from 'zod';
import { type DocumentFile, isDocumentFile } from '../models/document-file.js';
import { showPath, showValue } from '../primitives/complaint.js';
import { freeFormMap } from '../primitives/free-form-map.js';
import type { Input } from '../primitives/inference.js';
import { listParams } from '../primitives/list-params.js';
import { listOf } from '../primitives/lists.js';
import { openEnumInput } from '../primitives/open-enum.js';
import { requestObject } from '../primitives/request-object.js';
import { nonEmptyText, text } from '../primitives/text.js';
import { KNOWN_DOCUMENT_STATUSES } from './knowledge-base-document.js';

const complainAboutFile = ({
  input,
  path,
}: {
  input?: unknown;
  path?: PropertyKey[] | undefined;
}) => {
  const expectation =
    'a Blob or File, bytes, a stream, a function that opens one, { data, filename } or { path }';
  if (typeof input === 'string') {
    return `${showPath(path)} must not be a string: to upload from disk, pass { path: ${showValue(input)} }; to upload text, pass { data: new TextEncoder().encode(text), filename }`;
  }
  if (input === undefined) return `${showPath(path)} is required and must be ${expectation}`;
  return `${showPath(path)} must be ${expectation}; got ${showValue(input)}`;
};

/** Schema of {@link UploadDocumentRequest}. Size and type are checked when the file is opened. */
export const uploadDocumentRequestSchema = requestObject(() => ({
  /** The document, of up to 50 MB. */
  file: z
    .custom<DocumentFile>(isDocumentFile, { error: complainAboutFile })
    .meta({ type: 'string', contentMediaType: 'application/octet-stream' }),
  /** Default: the file's name. */
  name: nonEmptyText().optional(),
  /** Agents that shall use it. */
  agentIds: listOf(nonEmptyText()).optional(),
  /** Anything that you want to find on it again. */
  metadata: freeFormMap().optional(),
}));
/** A document for the knowledge base. */
export interface UploadDocumentRequest extends Input<typeof uploadDocumentRequestSchema> {}

/** Schema of {@link ListDocumentsParams}. */
export const listDocumentsParamsSchema = requestObject(() => ({
  status: openEnumInput(KNOWN_DOCUMENT_STATUSES).optional(),
  agentId: nonEmptyText().optional(),
  /** Text to look for. */
  search: text().optional(),
  ...listParams(),
}));
/** Which documents to list, and how. */
export interface ListDocumentsParams extends Input<typeof listDocumentsParamsSchema> {}
