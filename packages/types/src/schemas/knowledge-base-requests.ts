import { KNOWN_DOCUMENT_STATUSES } from '../models/knowledge-base-document.js';
import type {
  ListDocumentsParams,
  UploadDocumentRequest,
} from '../models/knowledge-base-requests.js';
import { documentFile } from '../primitives/document-file.js';
import { freeFormMap } from '../primitives/free-form-map.js';
import { listParams } from '../primitives/list-params.js';
import { listOf } from '../primitives/lists.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnumInput } from '../primitives/open-enum.js';
import { requestObject } from '../primitives/request-object.js';
import { nonEmptyText, text } from '../primitives/text.js';

/** Schema of {@link UploadDocumentRequest}. Size and type are checked when the file is opened. */
export const uploadDocumentRequestSchema: ObjectSchema<UploadDocumentRequest> = requestObject(
  'UploadDocumentRequest',
  () => ({
    file: documentFile(),
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
