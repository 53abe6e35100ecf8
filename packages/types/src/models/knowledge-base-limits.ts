/** Largest document that the knowledge base takes: 50 MB. Assumed to be counted in MiB. */
export const KNOWLEDGE_BASE_MAX_FILE_BYTES: number = 50 * 1024 * 1024;

/** Media types that the knowledge base takes, by file name extension. */
export const KNOWLEDGE_BASE_MEDIA_TYPES = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  md: 'text/markdown',
  markdown: 'text/markdown',
  json: 'application/json',
  xml: 'application/xml',
  html: 'text/html',
  htm: 'text/html',
} as const;
