// `npm run generate` writes the exports of models and schemas, and in entries those of core.

export type {
  AttemptRecord,
  CreateAndWaitOptions,
  ListEnvelope,
  ListOptions,
  OperationCaller,
  Page,
  PagePromise,
  RateLimitMode,
  RateLimitStatus,
  RequestOptions,
  RequestPromise,
  ToArrayOptions,
  UploadProgress,
  ValidationMode,
  WaitOptions,
  WalkLimits,
  WithResponse,
} from '@voisnap/core';
export type {
  ByteStream,
  DocumentFile,
  DocumentOnDisk,
  DocumentSource,
  FreeFormMap,
  KnowledgeBaseDocument,
  KnowledgeBaseMatch,
  KnowledgeBaseSearchRequest,
  KnowledgeBaseSearchResult,
  ListDocumentsParams,
  ListParams,
  NamedDocument,
  OpenEnum,
  UploadDocumentRequest,
  WebByteStream,
} from '@voisnap/types/models';
export { KnowledgeBase } from '../resources/knowledge-base.js';
