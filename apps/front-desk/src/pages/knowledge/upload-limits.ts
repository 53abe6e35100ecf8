import { KNOWLEDGE_BASE_MAX_FILE_BYTES, KNOWLEDGE_BASE_MEDIA_TYPES } from '@voisnap/types/models';
import type { FileLimits } from './receive-files.js';

/** The API takes 10 uploads an hour. */
export const uploadLimits: FileLimits = { maxFiles: 10, maxBytes: KNOWLEDGE_BASE_MAX_FILE_BYTES };

/** The endings of the files that the API takes: '.pdf,.txt'. */
export const acceptedFiles: string = Object.keys(KNOWLEDGE_BASE_MEDIA_TYPES)
  .map((ending) => `.${ending}`)
  .join(',');

/** The same in words. */
export const kinds = 'PDF, Word, Excel, text, Markdown, CSV, JSON, XML or HTML';
