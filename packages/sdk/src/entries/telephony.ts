export type {
  AttemptRecord,
  ListOptions,
  OperationCaller,
  Page,
  PagePromise,
  RateLimitStatus,
  RequestOptions,
  RequestPromise,
  WithResponse,
} from '@voisnap/core';
export type {
  AssignNumberRequest,
  AvailableNumber,
  ListNumbersParams,
  OpenEnum,
  ProvisionNumberRequest,
  SearchNumbersParams,
  SearchNumbersResponse,
  TelephonyNumber,
} from '@voisnap/types';
export { Telephony } from '../resources/telephony.js';
export { TelephonyNumbers } from '../resources/telephony-numbers.js';
