import * as z from 'zod';
import { type DocumentFile, isDocumentFile } from '../models/document-file.js';
import { KNOWN_DOCUMENT_STATUSES } from '../models/knowledge-base-document.js';
import type {
  ListDocumentsParams,
  UploadDocumentRequest,
} from '../models/knowledge-base-requests.js';
import { showPath, showValue } from '../primitives/field-message.js';
import { freeFormMap } from '../primitives/free-form-map.js';
import { listParams } from '../primitives/list-params.js';
import { listOf } from '../primitives/lists.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnumInput } from '../primitives/open-enum.js';
import { requestObject } from '../primitives/request-object.js';
import { schemaFor } from '../primitives/schema-for.js';
import { nonEmptyText, text } from '../primitives/text.js';

const fileMessage = ({ input, path }: { input?: unknown; path?: PropertyKey[] | undefined }) => {
  const expectation =
    'a Blob or File, bytes, a stream, a function that opens one, { data, filename } or { path }';
  if (typeof input === 'string') {
    return `${showPath(path)} must not be a string: to upload from disk, pass { path: ${showValue(input)} }; to upload text, pass { data: new TextEncoder().encode(text), filename }`;
  }
  if (input === undefined) return `${showPath(path)} is required and must be ${expectation}`;
  return `${showPath(path)} must be ${expectation}; got ${showValue(input)}`;
};

/** Schema of {@link UploadDocumentRequest}. Size and type are checked when the file is opened. */
export const uploadDocumentRequestSchema: ObjectSchema<UploadDocumentRequest> = requestObject(
  'UploadDocumentRequest',
  () => ({
    file: schemaFor<DocumentFile>()(
      z
        .custom<DocumentFile>(isDocumentFile, { error: fileMessage })
        .meta({ type: 'string', contentMediaType: 'application/octet-stream' }),
    ),
    name: nonEmptyText().optional(),
    agentIds: listOf(nonEmptyText()).optional(),
    metadata: freeFormMap().optional(),
  }),
);

/** Schema of {@link ListDocumentsParams}. */
export const listDocumentsParamsSchema: ObjectSchema<ListDocumentsParams> = requestObject(
  'ListDocumentsParams',
  () => ({
    status: openEnumInput(KNOWN_DOCUMENT_STATUSES).optional(),
    agentId: nonEmptyText().optional(),
    search: text().optional(),
    ...listParams(),
  }),
);
