import type { UploadDocumentRequest } from '@voisnap/types';
import { isFile } from '../../shared/files.js';

/** A file as it came in a multipart body. */
export interface UploadedFile {
  readonly filename: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the file of an upload, which the server hands over as a `File`.
 * @throws TypeError when it is anything else.
 */
export async function readUpload(file: UploadDocumentRequest['file']): Promise<UploadedFile> {
  if (!isFile(file)) {
    throw new TypeError('The file of an upload must reach its handler as a File.');
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { filename: file.name, mimeType: file.type, bytes };
}
