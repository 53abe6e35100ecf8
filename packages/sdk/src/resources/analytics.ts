import type { OperationCaller, RequestOptions, RequestPromise } from '@voisnap/core';
import type {
  AnalyticsConversations,
  AnalyticsConversationsParams,
  AnalyticsOverview,
  AnalyticsOverviewParams,
} from '@voisnap/types/models';
import { analyticsOperations } from '@voisnap/types/operations';
import { bindMethods } from './bind-methods.js';

/** Reads the metrics of conversations: `client.analytics`. */
export class Analytics {
  readonly #caller: OperationCaller;

  constructor(caller: OperationCaller) {
    this.#caller = caller;
    bindMethods(this);
  }

  /**
   * Gets the metrics of the conversations from `dateFrom` to `dateTo`, both included: in total, and by day, week or
   * month. Durations are in seconds, costs in US dollars, rates are fractions of 1. Which period the API takes
   * without dates is not documented, so give both.
   * @throws ValidationError when a parameter breaks a documented rule. Nothing was sent.
   * @throws PermissionError when the API key lacks the scope `analytics:read`.
   * @example
   * ```ts
   * const { totals, series } = await client.analytics.overview({
   *   dateFrom: '2025-06-01',
   *   dateTo: '2025-06-30',
   *   groupBy: 'week',
   * });
   * console.log(`${Math.round(totals.resolutionRate * 100)} % resolved`);
   * for (const week of series) console.log(week.period, week.conversations);
   * ```
   */
  overview(
    params?: AnalyticsOverviewParams,
    options?: RequestOptions,
  ): RequestPromise<AnalyticsOverview> {
    return this.#caller.call(analyticsOperations.overview, { query: params }, options);
  }

  /**
   * Counts the conversations from `dateFrom` to `dateTo`, both included, by status, channel and outcome. Which
   * period the API takes without dates is not documented, so give both.
   * @throws ValidationError when a parameter breaks a documented rule. Nothing was sent.
   * @throws PermissionError when the API key lacks the scope `analytics:read`.
   * @example
   * ```ts
   * const { total, byOutcome } = await client.analytics.conversations({
   *   dateFrom: '2025-06-01',
   *   dateTo: '2025-06-30',
   * });
   * console.log(`${byOutcome.escalated ?? 0} of ${total} escalated`);
   * ```
   */
  conversations(
    params?: AnalyticsConversationsParams,
    options?: RequestOptions,
  ): RequestPromise<AnalyticsConversations> {
    return this.#caller.call(analyticsOperations.conversations, { query: params }, options);
  }
}
