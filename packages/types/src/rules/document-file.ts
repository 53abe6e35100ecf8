import { isDocumentFile } from '../models/document-file.js';
import { showPath, showValue, type ValueRule } from './field-message.js';

const expectation =
  'a Blob or File, bytes, a stream, a function that opens one, { data, filename } or { path }';

/** The file of a document to upload. */
export const documentFileRule = (): ValueRule => ({
  accepts: isDocumentFile,
  explain: ({ input, path }) => {
    if (typeof input === 'string') {
      return `${showPath(path)} must not be a string: to upload from disk, pass { path: ${showValue(input)} }; to upload text, pass { data: new TextEncoder().encode(text), filename }`;
    }
    if (input === undefined) return `${showPath(path)} is required and must be ${expectation}`;
    return `${showPath(path)} must be ${expectation}; got ${showValue(input)}`;
  },
});
