import type { OperationCaller, RequestOptions, RequestPromise } from '@voisnap/core';
import type { CreateTenantRequest, Tenant } from '@voisnap/types/models';
import { tenantOperations } from '@voisnap/types/operations';
import { bindMethods } from './bind-methods.js';

/** Creates tenants, the clients of an agency: `client.tenants`. */
export class Tenants {
  readonly #caller: OperationCaller;

  constructor(caller: OperationCaller) {
    this.#caller = caller;
    bindMethods(this);
  }

  /**
   * Creates a tenant. Its owner gets an invitation by e-mail. Amounts in `usageLimits` are cents.
   * @throws ValidationError when an e-mail address is none, or a name is a slip of a known one. Nothing was sent.
   * @throws ConflictError when another tenant has this `slug`. Assumed.
   * @example
   * ```ts
   * const tenant = await client.tenants.create({
   *   name: 'Acme Corp',
   *   slug: 'acme-corp',
   *   plan: 'business',
   *   billingMode: 'platform_billed',
   *   owner: { email: 'ada@acme.example', firstName: 'Ada', lastName: 'Lovelace' },
   *   usageLimits: { monthlySpendLimitCents: 500_000, maxAgents: 20 },
   * });
   * console.log(tenant.id);
   * ```
   */
  create(body: CreateTenantRequest, options?: RequestOptions): RequestPromise<Tenant> {
    return this.#caller.call(tenantOperations.create, { body }, options);
  }
}
