export type { BaseVoisnapMock } from '../base-voisnap-mock.js';
export type { Calls, InboundCall, InboundCallOptions } from '../calls/calls.js';
export type { Duration } from '../clock/duration.js';
export type { MockClock, Moment } from '../clock/mock-clock.js';
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
} from '../faults/index.js';
export type { EventFixture, Fixture, Fixtures } from '../fixtures/index.js';
export type { DocumentIndexing, JobName, JobOptions, JobPace, Jobs } from '../jobs/jobs.js';
export type { ClockOption, VoisnapMockOptions } from '../mock-options.js';
export type {
  FailOptions,
  OverriddenRequest,
  Override,
  OverrideMatch,
} from '../overrides/index.js';
export type { LogLevel } from '../requests/describe-request.js';
export type { ExpectedRequest } from '../requests/expected-request.js';
export type { LoggedRequest, LoggedResponse } from '../requests/logged-request.js';
export type { AsymmetricMatcher, Match } from '../requests/match.js';
export type { Requests, WaitForOptions } from '../requests/request-log.js';
export type { ApiKeys, CreateKeyOptions } from '../server/api-keys.js';
export type { AuthMode } from '../server/authenticate.js';
export type { RateLimit, RateLimitSetting } from '../server/rate-limiter.js';
export { magicNumbers } from '../simulation/magic-numbers.js';
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
} from '../simulation/scripts/call-script.js';
export type { MockSnapshot } from '../snapshots/snapshots.js';
export type { Database } from '../state/database.js';
export type { DeepPartial } from '../state/merge.js';
export type { Seed } from '../state/seed.js';
export type { Table } from '../state/table.js';
export type { VerifyOptions } from '../verify-mock.js';
export type {
  DeliverToOptions,
  DeliveryConduct,
  EventData,
  EventEnvelope,
  RegisteredWebhooks,
  Share,
  SignedDelivery,
  SignedWebhook,
  SignOptions,
  Tampering,
  UnregisteredWebhook,
  WebhookDelivery,
  WebhookHandler,
  Webhooks,
  WebhookTarget,
} from '../webhooks/index.js';
export {
  createVoisnapMock,
  type WebClientOptions,
  type WebVoisnapMock,
} from './create-voisnap-mock.js';
