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
} from '@voisnap/types';
import { telephonyOperations } from '@voisnap/types/operations';
import { bindMethods } from './bind-methods.js';
import { largestPage } from './largest-page.js';

/** Numbers to search for, buy, give to an agent and release. `client.telephony.numbers`. */
export class TelephonyNumbers {
  readonly #caller: OperationCaller;

  constructor(caller: OperationCaller) {
    this.#caller = caller;
    bindMethods(this);
  }

  /**
   * Finds numbers that can be bought. The API gives 10 unless `limit` says otherwise, 50 at most.
   *
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
   * Buys a number.
   *
   * @throws ConflictError when somebody has it already.
   * @throws ValidationError when `phoneNumber` is not in E.164 format; nothing was sent then.
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
   * Lists your numbers. Iterate for all of them, page after page (the next one is
   * fetched while one is consumed), or await for the first page.
   *
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
   * Gets one page.
   *
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
   * Gets all your numbers of all pages, in their order: one page after the other, or `concurrency` at a time.
   *
   * @example
   * ```ts
   * const numbers = await client.telephony.numbers.listAll({}, { concurrency: 8 });
   * ```
   */
  listAll(params?: ListNumbersParams, options?: ListOptions): Promise<TelephonyNumber[]> {
    return this.list({ ...largestPage, ...params }, options).toArray();
  }

  /**
   * Gets one of your numbers.
   *
   * @throws NotFoundError when there is none with this id.
   * @example
   * ```ts
   * const number = await client.telephony.numbers.get('num_01HXK8Z3MNPQRS');
   * ```
   */
  get(numberId: string, options?: RequestOptions): RequestPromise<TelephonyNumber> {
    return this.#caller.call(telephonyOperations.get, { path: { numberId } }, options);
  }

  /**
   * Gives a number to an agent, who answers its calls from then on.
   *
   * @throws NotFoundError when the number or the agent does not exist.
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
   * Gives a number back. It may not be available again.
   *
   * @throws NotFoundError when there is none with this id.
   * @example
   * ```ts
   * await client.telephony.numbers.release('num_01HXK8Z3MNPQRS');
   * ```
   */
  release(numberId: string, options?: RequestOptions): RequestPromise<void> {
    return this.#caller.call(telephonyOperations.release, { path: { numberId } }, options);
  }
}
