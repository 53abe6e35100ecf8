import type { UploadDocumentRequest } from '@voisnap/types';
import { isFile } from '../../shared/files.js';

/** A file of a multipart body. */
export interface UploadedFile {
  readonly filename: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the file of an upload, which the server passes as a `File`.
 * @throws TypeError for any other value.
 */
export async function readUpload(file: UploadDocumentRequest['file']): Promise<UploadedFile> {
  if (!isFile(file)) {
    throw new TypeError('The handler of an upload must receive a File.');
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { filename: file.name, mimeType: file.type, bytes };
}
