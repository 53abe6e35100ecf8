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
  AnalyticsConversations,
  AnalyticsConversationsParams,
  AnalyticsOverview,
  AnalyticsOverviewParams,
  AnalyticsSeriesItem,
  AnalyticsTotals,
  CountsByChannel,
  CountsByOutcome,
  CountsByStatus,
  DateInput,
  OpenEnum,
  ReportPeriod,
} from '@voisnap/types/models';
export { Analytics } from '../resources/analytics.js';
