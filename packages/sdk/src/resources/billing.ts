import type { OperationCaller, RequestOptions, RequestPromise } from '@voisnap/core';
import type {
  BillingUsage,
  BillingUsageParams,
  Subscription,
  UpgradeSubscriptionRequest,
} from '@voisnap/types/models';
import { billingOperations } from '@voisnap/types/operations';
import { bindMethods } from './bind-methods.js';

/** Reads usage and the subscription, and upgrades it: `client.billing`. */
export class Billing {
  readonly #caller: OperationCaller;

  constructor(caller: OperationCaller) {
    this.#caller = caller;
    bindMethods(this);
  }

  /**
   * Gets what was used from `dateFrom` to `dateTo`, both included, and what it costs in US dollars. Which period the
   * API takes without dates is not documented, so give both.
   * @throws ValidationError when a parameter breaks a documented rule. Nothing was sent.
   * @throws PermissionError when the API key lacks the scope `billing:read`.
   * @example
   * ```ts
   * const { totalUsd, breakdown } = await client.billing.usage({
   *   dateFrom: '2025-06-01',
   *   dateTo: '2025-06-30',
   * });
   * console.log(totalUsd, breakdown.telephony.outboundMinutes);
   * ```
   */
  usage(params?: BillingUsageParams, options?: RequestOptions): RequestPromise<BillingUsage> {
    return this.#caller.call(billingOperations.usage, { query: params }, options);
  }

  /**
   * Gets the subscription: its plan, period, price, limits and features.
   * @throws PermissionError when the API key lacks the scope `billing:read`.
   * @example
   * ```ts
   * const subscription = await client.billing.subscription();
   * console.log(subscription.plan, subscription.rateLimits?.apiRequestsPerMinute);
   * ```
   */
  subscription(options?: RequestOptions): RequestPromise<Subscription> {
    return this.#caller.call(billingOperations.subscription, {}, options);
  }

  /**
   * Upgrades the subscription to another plan. The request is never repeated automatically when it may have been
   * executed. The response is not documented: it is assumed to be the changed subscription.
   * @throws ConflictError when the plan is no upgrade. Assumed.
   * @throws ValidationError when a field breaks a documented rule. Nothing was sent.
   * @throws PermissionError when the API key has scopes. Assumed: the key must be unrestricted.
   * @example
   * ```ts
   * const subscription = await client.billing.upgrade({ plan: 'business', billingInterval: 'monthly' });
   * console.log(subscription.plan);
   * ```
   */
  upgrade(
    body: UpgradeSubscriptionRequest,
    options?: RequestOptions,
  ): RequestPromise<Subscription> {
    return this.#caller.call(billingOperations.upgrade, { body }, options);
  }
}
