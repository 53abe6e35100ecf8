export type { MockClock, Moment } from './clock/mock-clock.js';
export type {
  AnswerableCall,
  AnsweredCall,
  CallScript,
  DialledCall,
  EndedCall,
  InboundCallScript,
  IncomingCall,
  RingingCall,
  ToolUse,
} from './emulator/calls/scripts/call-script.js';
export type { AgencySettings } from './emulator/entities/agency-settings.js';
export type { EventFixture, Fixture, Fixtures } from './emulator/fixtures/index.js';
export { magicNumbers } from './emulator/numbers/magic-numbers.js';
export type { Database } from './emulator/state/database.js';
export type {
  DocumentIndexing,
  DomainVerification,
  JobName,
  JobOptions,
  JobPace,
  Jobs,
} from './emulator/state/jobs.js';
export { defaultPassword } from './emulator/state/passwords.js';
export type { Seed } from './emulator/state/seed.js';
export type { Table } from './emulator/state/table.js';
export type { ApiKeys, CreateKeyOptions } from './http/api-keys.js';
export type { AuthMode } from './http/authenticate.js';
export type { ListenOptions } from './http/client-access.js';
export type { RateLimit, RateLimitSetting } from './http/rate-limiter.js';
export type { Calls, InboundCall, InboundCallOptions } from './kit/calls/calls.js';
export {
  type AfterBytesOptions,
  type ChaosOptions,
  type DripOptions,
  type Fault,
  type Faults,
  fault,
  type IncomingRequest,
  type RequestMatch,
  type RetryAfterOptions,
  type StatusFaultOptions,
  type UnusedFault,
} from './kit/faults/index.js';
export type {
  FailOptions,
  OverriddenRequest,
  Override,
  OverrideMatch,
} from './kit/overrides/override.js';
export type { LogLevel } from './kit/requests/describe-request.js';
export type { ExpectedRequest } from './kit/requests/expected-request.js';
export type { LoggedRequest, LoggedResponse } from './kit/requests/logged-request.js';
export type { Requests, WaitForOptions } from './kit/requests/request-log.js';
export type { MockSnapshot } from './kit/snapshots.js';
export type { VerifyOptions } from './kit/verify.js';
export type { BaseVoisnapMock } from './mock/base-voisnap-mock.js';
export type { ClockOption, VoisnapMockOptions } from './mock/mock-options.js';
export {
  createVoisnapMock,
  type MockClientOptions,
  type VoisnapMock,
} from './mock/voisnap-mock.js';
export type { Duration } from './shared/duration.js';
export type { AsymmetricMatcher, Match } from './shared/match.js';
export type { DeepPartial } from './shared/merge.js';
export type {
  DeliverToOptions,
  DeliveryOptions,
  DeliverySelector,
  EventData,
  EventEnvelope,
  RegisteredWebhooks,
  SignedDelivery,
  SignedWebhook,
  SignOptions,
  Tampering,
  UnregisteredWebhook,
  WebhookDelivery,
  WebhookHandler,
  Webhooks,
  WebhookTarget,
} from './webhooks/index.js';
