export type {
  AttemptTrace,
  CallTrace,
  TracedFailure,
  TracedResponse,
} from './diagnostics/trace-events.js';
export {
  AuthenticationError,
  ConflictError,
  NotFoundError,
  PermissionError,
  type RateLimitContext,
  RateLimitError,
  ServerError,
  ValidationError,
} from './errors/api-errors.js';
export { AbortError, ConfigurationError, TimeoutError } from './errors/client-errors.js';
export { ConnectionError } from './errors/connection-error.js';
export type { ErrorContext, ErrorRequest, FieldError } from './errors/error-context.js';
export { ResponseValidationError } from './errors/response-validation-error.js';
export { isVoisnapError, VoisnapError } from './errors/voisnap-error.js';
export {
  WebhookVerificationError,
  type WebhookVerificationReason,
} from './errors/webhook-verification-error.js';
export { HttpClient } from './http-client.js';
export type { Logger, LogLevel } from './logging/logger.js';
export type {
  AttemptChanges,
  Middleware,
  MiddlewareAttempt,
  MiddlewareCall,
  MiddlewareResponse,
} from './middleware/middleware.js';
export type { CallInput, ListOperationTypes, OperationCaller } from './operation-caller.js';
export type { AccessTokenOptions } from './options/access-token-options.js';
export {
  checkOptions,
  type OptionCheck,
  type OptionRule,
  type OptionTable,
  type OptionWords,
} from './options/check-options.js';
export type { ClientOptions } from './options/client-options.js';
export type { ListOptions } from './options/list-options.js';
export {
  expectCount,
  expectDuration,
  expectFunction,
  expectMethods,
  expectSignal,
} from './options/option-checks.js';
export type {
  RateLimitMode,
  RequestOptions,
  UploadProgress,
  ValidationMode,
} from './options/request-options.js';
export type { FetchPage, Paging, Shrinkage, WalkLimits } from './pagination/fetch-page.js';
export type { ListEnvelope } from './pagination/list-envelope.js';
export { Page } from './pagination/page.js';
export { PagePromise, type PagingOptions, type ToArrayOptions } from './pagination/page-promise.js';
export type { HttpClientHost } from './pipeline/create-engine.js';
export type { CallerScope, CallerScopeOptions } from './pipeline/open-caller-scope.js';
export { pollUntil } from './polling/late-polling.js';
export type {
  CreateAndPollTarget,
  CreateAndWaitOptions,
  PollTarget,
  RefusedOptions,
  WaitOptions,
} from './polling/poll-options.js';
export { PollTimeoutError } from './polling/poll-timeout-error.js';
export type { PollContext } from './polling/poll-until.js';
export { ResourceFailedError } from './polling/resource-failed-error.js';
export { type Resume, WaitError } from './polling/wait-error.js';
export type { WakeKind, WakeListener, WakeSource } from './polling/wake-source.js';
export type { PolicyRateLimit } from './rate-limit/rate-limits.js';
export type { RawRequest } from './request/raw-request.js';
export type {
  NamedUpload,
  UploadBytes,
  UploadPath,
  UploadSource,
  UploadStream,
} from './request/upload-source.js';
export {
  type CallOutcome,
  type CallResult,
  RequestPromise,
  type WithResponse,
} from './request-promise.js';
export type { RateLimitStatus } from './response/rate-limit.js';
export { type ClosableClass, closeOnDispose } from './util/async-dispose.js';
export type { AttemptRecord } from './util/attempt-record.js';
export { type Clock, systemClock } from './util/clock.js';
export { createUuid } from './util/create-uuid.js';
export type {
  HttpMethod,
  MultipartDescription,
  Operation,
  OperationInput,
  OperationTypes,
  RetryClass,
} from './util/operation.js';
export type { RequestSent } from './util/request-sent.js';
export type {
  LoadSchemas,
  OperationSchemas,
  Schema,
  SchemaIssue,
  SchemaResult,
} from './util/schema.js';
