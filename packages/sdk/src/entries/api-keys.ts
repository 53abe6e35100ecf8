// `npm run generate` writes the exports of models and schemas, and in entries those of core.

export type {
  AttemptRecord,
  OperationCaller,
  RateLimitMode,
  RateLimitStatus,
  RequestOptions,
  RequestPromise,
  UploadProgress,
  ValidationMode,
  WithResponse,
} from '@voisnap/core';
export type {
  ApiKey,
  ApiKeyScope,
  CreateApiKeyRequest,
  DateInput,
  OpenEnum,
} from '@voisnap/types/models';
export { ApiKeys } from '../resources/api-keys.js';
