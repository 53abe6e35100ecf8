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
  AssignNumberRequest,
  AvailableNumber,
  ListNumbersParams,
  ListParams,
  OpenEnum,
  ProvisionNumberRequest,
  SearchNumbersParams,
  SearchNumbersResponse,
  TelephonyNumber,
} from '@voisnap/types/models';
export { Telephony } from '../resources/telephony.js';
export { TelephonyNumbers } from '../resources/telephony-numbers.js';
