import type {
  ListOptions,
  OperationCaller,
  Page,
  PagePromise,
  RequestOptions,
  RequestPromise,
} from '@voisnap/core';
import type {
  AssignNumberRequest,
  AvailableNumber,
  ListNumbersParams,
  ProvisionNumberRequest,
  SearchNumbersParams,
  TelephonyNumber,
} from '@voisnap/types/models';
import { telephonyOperations } from '@voisnap/types/operations';
import { bindMethods } from './bind-methods.js';
import { largestPage } from './largest-page.js';

/** Searches, buys, assigns and releases phone numbers: `client.telephony.numbers`. */
export class TelephonyNumbers {
  readonly #caller: OperationCaller;

  constructor(caller: OperationCaller) {
    this.#caller = caller;
    bindMethods(this);
  }

  /**
   * Searches for phone numbers that you can buy. Returns 10 numbers unless `limit` is set (1 to 50).
   * @throws ValidationError when a parameter breaks a documented rule. Nothing was sent.
   * @example
   * ```ts
   * const numbers = await client.telephony.numbers.search({
   *   country: 'US',
   *   areaCode: '415',
   *   capabilities: ['voice', 'sms'],
   * });
   * for (const number of numbers) console.log(number.phoneNumber, number.monthlyCostUsd);
   * ```
   */
  search(
    params?: SearchNumbersParams,
    options?: RequestOptions,
  ): RequestPromise<AvailableNumber[]> {
    return this.#caller
      .call(telephonyOperations.search, { query: params }, options)
      .map((found) => found.numbers);
  }

  /**
   * Buys a phone number. The request is never repeated automatically when it may have been executed.
   * @throws ConflictError when the number is taken.
   * @throws ValidationError when `phoneNumber` is not in E.164 format, or a field breaks a documented rule.
   * Nothing was sent.
   * @example
   * ```ts
   * const number = await client.telephony.numbers.provision({
   *   phoneNumber: '+14155550100',
   *   provider: 'twilio',
   *   friendlyName: 'Main Support Line',
   * });
   * ```
   */
  provision(
    body: ProvisionNumberRequest,
    options?: RequestOptions,
  ): RequestPromise<TelephonyNumber> {
    return this.#caller.call(telephonyOperations.provision, { body }, options);
  }

  /**
   * Lists your phone numbers, 20 per page unless `pageSize` is set (1 to 100). `for await` iterates over the
   * items of all pages and fetches the next pages in advance; `await` returns the first page.
   * @throws ValidationError when a parameter breaks a documented rule. Nothing was sent.
   * @example
   * ```ts
   * for await (const number of client.telephony.numbers.list()) {
   *   console.log(number.phoneNumber, number.assignedAgentName ?? 'unassigned');
   * }
   * ```
   */
  list(params?: ListNumbersParams, options?: ListOptions): PagePromise<TelephonyNumber> {
    return this.#caller.paginate(telephonyOperations.list, { query: params }, options);
  }

  /**
   * Gets one page of your numbers: page 1 unless `page` is set, 20 items unless `pageSize` is set (1 to 100).
   * @throws ValidationError as `list` does.
   * @example
   * ```ts
   * const page = await client.telephony.numbers.listPage({ page: 1, pageSize: 50 });
   * ```
   */
  listPage(
    params?: ListNumbersParams,
    options?: RequestOptions,
  ): RequestPromise<Page<TelephonyNumber>> {
    return this.list(params, options).firstPage();
  }

  /**
   * Gets all your phone numbers as one array, in order: 100 per page, `concurrency` pages at a time (default 2).
   * @throws ValidationError as `list` does.
   * @example
   * ```ts
   * const numbers = await client.telephony.numbers.listAll({}, { concurrency: 8 });
   * ```
   */
  listAll(params?: ListNumbersParams, options?: ListOptions): Promise<TelephonyNumber[]> {
    return this.list({ ...largestPage, ...params }, options).toArray();
  }

  /**
   * Gets one of your phone numbers.
   * @throws NotFoundError when no number has this id.
   * @example
   * ```ts
   * const number = await client.telephony.numbers.get('num_01HXK8Z3MNPQRS');
   * ```
   */
  get(numberId: string, options?: RequestOptions): RequestPromise<TelephonyNumber> {
    return this.#caller.call(telephonyOperations.get, { path: { numberId } }, options);
  }

  /**
   * Assigns a phone number to an agent. The agent answers the calls to this number.
   * @throws NotFoundError when no number or no agent has this id.
   * @example
   * ```ts
   * await client.telephony.numbers.assign('num_01HXK8Z3MNPQRS', { agentId: 'agt_01HXK8Z3MNPQRS' });
   * ```
   */
  assign(
    numberId: string,
    body: AssignNumberRequest,
    options?: RequestOptions,
  ): RequestPromise<TelephonyNumber> {
    return this.#caller.call(telephonyOperations.assign, { path: { numberId }, body }, options);
  }

  /**
   * Releases a phone number. You may not be able to buy it again.
   * @throws NotFoundError when no number has this id.
   * @example
   * ```ts
   * await client.telephony.numbers.release('num_01HXK8Z3MNPQRS');
   * ```
   */
  release(numberId: string, options?: RequestOptions): RequestPromise<void> {
    return this.#caller.call(telephonyOperations.release, { path: { numberId } }, options);
  }
}
