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
  WithResponse,
} from '@voisnap/core';
export type {
  CreateOutboundCallRequest,
  DateInput,
  FreeFormMap,
  ListOutboundCallsParams,
  ListParams,
  OpenEnum,
  OutboundCall,
} from '@voisnap/types/models';
export { OutboundCalls } from '../resources/outbound-calls.js';
