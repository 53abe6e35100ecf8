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
  BillingUsage,
  BillingUsageBreakdown,
  BillingUsageParams,
  DateInput,
  LlmTokenUsage,
  OpenEnum,
  ReportPeriod,
  SttUsage,
  Subscription,
  SubscriptionFeatures,
  SubscriptionRateLimits,
  TelephonyUsage,
  TtsUsage,
  UpgradeSubscriptionRequest,
} from '@voisnap/types/models';
export { Billing } from '../resources/billing.js';
