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
  WaitOptions,
  WithResponse,
} from '@voisnap/core';
export type {
  CreateOutboundCallRequest,
  DateInput,
  FreeFormMap,
  ListOutboundCallsParams,
  OpenEnum,
  OutboundCall,
} from '@voisnap/types';
export { OutboundCalls } from '../resources/outbound-calls.js';
