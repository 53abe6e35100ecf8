export type {
  AttemptRecord,
  CreateAndWaitOptions,
  ListOptions,
  OperationCaller,
  Page,
  PagePromise,
  RateLimitStatus,
  RequestOptions,
  RequestPromise,
  Resume,
  UploadProgress,
  UploadSource,
  WaitOptions,
  WithResponse,
} from '@voisnap/core';
export type {
  DateInput,
  DocumentFile,
  FreeFormMap,
  KnowledgeBaseDocument,
  KnowledgeBaseMatch,
  KnowledgeBaseSearchRequest,
  KnowledgeBaseSearchResult,
  ListDocumentsParams,
  OpenEnum,
  UploadDocumentRequest,
} from '@voisnap/types';
export { KnowledgeBase } from '../resources/knowledge-base.js';
