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
export type { LoginRequest, LoginTokens } from '@voisnap/types/models';
export { Auth } from '../resources/auth.js';
