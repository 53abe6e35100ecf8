import * as z from 'zod';
import type { DocumentFile } from '../models/document-file.js';
import { documentFileRule } from '../rules/document-file.js';
import { describeCheck } from './describe-check.js';

/** The file of a document to upload. Its size and type are checked when it is opened. */
export const documentFile = (): z.ZodType<DocumentFile, DocumentFile> => {
  const { accepts, explain: error } = documentFileRule();
  const schema = z
    .custom<DocumentFile>(accepts, { error })
    .meta({ type: 'string', contentMediaType: 'application/octet-stream' });
  return describeCheck(schema, 'documentFile') as never;
};
