// `npm run generate` writes the exports of models and schemas, and in entries those of core.

export type {
  AttemptRecord,
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
  WalkLimits,
  WithResponse,
} from '@voisnap/core';
export type {
  InviteUserRequest,
  ListParams,
  ListUsersParams,
  OpenEnum,
  User,
  UserPermissions,
} from '@voisnap/types/models';
export { Users } from '../resources/users.js';
