import type {
  CreateAndPollTarget,
  ListOptions,
  OperationCaller,
  Page,
  PagePromise,
  RequestOptions,
  RequestPromise,
} from '@voisnap/core';
import type {
  CreateOutboundCallRequest,
  ListOutboundCallsParams,
  OutboundCall,
} from '@voisnap/types/models';
import { outboundCallOperations } from '@voisnap/types/operations';
import {
  type CallCreateAndWaitOptions,
  type CallWaitOptions,
  takeEventOptions,
} from '../call-events/call-wait-options.js';
import { createCallWakeSource } from '../call-events/create-call-wake-source.js';
import { CampaignRun } from '../campaigns/campaign-run.js';
import type { CampaignRows, CreateManyOptions } from '../campaigns/create-many-options.js';
import { bindMethods } from './bind-methods.js';
import { followUntilEnded, keptEventOptions } from './follow-until-ended.js';
import { largestPage } from './largest-page.js';

/** Places calls and follows them: `client.outboundCalls`. */
export class OutboundCalls {
  readonly #caller: OperationCaller;

  constructor(caller: OperationCaller) {
    this.#caller = caller;
    bindMethods(this);
  }

  /**
   * Places a call, now or at `scheduledFor`.
   *
   * A call is never placed twice. When no response arrives, or a 502 or 503 that a gateway may have sent after
   * the call was placed, the request is not repeated and the error has `requestSent: 'maybe'`.
   * @throws ValidationError when `toNumber` is not in E.164 format, or a field breaks a documented rule. Nothing was sent.
   * @example
   * ```ts
   * const call = await client.outboundCalls.create({
   *   agentId: 'agt_01HXK8Z3MNPQRS',
   *   toNumber: '+14155550199',
   *   scheduledFor: '2025-06-17T09:00:00Z',
   *   maxRetries: 2,
   *   retryDelayMinutes: 30,
   * });
   * ```
   */
  create(body: CreateOutboundCallRequest, options?: RequestOptions): RequestPromise<OutboundCall> {
    return this.#caller.call(outboundCallOperations.create, { body }, options);
  }

  /**
   * Places many calls, each at most once, also after a crash. Starts when it is awaited (summary) or iterated (outcomes).
   * @throws ConfigurationError when an option is wrong. Nothing was sent.
   * @throws VoisnapError when the journal fails, the signal aborts, or the API is out of reach. A failing row is an outcome.
   * @example
   * ```ts
   * import { memoryJournal } from '@voisnap/sdk';
   * const rows = [{ agentId: 'agt_01HXK8Z3MNPQRS', toNumber: '+14155550199', metadata: { leadId: 'lead_1' } }];
   * const key = (row: { metadata: { leadId: string } }) => row.metadata.leadId;
   * const options = { campaign: 'spring-2026', key, journal: memoryJournal() };
   * const summary = await client.outboundCalls.createMany(rows, options);
   * ```
   */
  createMany<Row extends CreateOutboundCallRequest>(
    rows: CampaignRows<Row>,
    options: CreateManyOptions<Row>,
  ): CampaignRun<Row> {
    return new CampaignRun(this.#caller, rows, options);
  }

  /**
   * Places a call and waits until it ends, for up to an hour unless `timeout` (milliseconds) is set.
   * `idempotencyKey`, `headers` and other request options apply to the request that places the call. With `events`
   * (a webhook handler) the call is checked when an event may concern it, instead of all the time.
   * @throws ConfigurationError when an option is wrong. Nothing was sent.
   * @throws VoisnapError as `create` does, when the call was not placed or may have been: see `requestSent`.
   * @throws WaitError after the call was placed: `lastValue` is the call, and `resume()` continues the wait without
   * placing another.
   * @example
   * ```ts
   * const call = await client.outboundCalls.createAndWait({ agentId: 'agt_01HXK8Z3MNPQRS', toNumber: '+14155550199' });
   * console.log(call.status, call.durationSeconds);
   * ```
   */
  async createAndWait(
    body: CreateOutboundCallRequest,
    options?: CallCreateAndWaitOptions,
  ): Promise<OutboundCall> {
    const { eventOptions, waitOptions } = takeEventOptions(options);
    const target: CreateAndPollTarget<OutboundCall, CreateOutboundCallRequest> = {
      create: (request, kept) => this.create(kept, request),
      body,
      follow: (callId) => followUntilEnded(this, callId),
      wakeSource: createCallWakeSource(eventOptions, body),
      refusedOptions: keptEventOptions,
      noun: 'call',
      deed: 'placed',
      list: 'outboundCalls.list()',
    };
    return this.#caller.createAndPoll(target, waitOptions);
  }

  /**
   * Cancels a call that has not connected.
   * @throws ConflictError when the call has connected or ended.
   * @throws NotFoundError when no call has this id.
   * @example
   * ```ts
   * await client.outboundCalls.cancel('obc_01HXMN8ZABC123');
   * ```
   */
  cancel(callId: string, options?: RequestOptions): RequestPromise<OutboundCall> {
    return this.#caller.call(outboundCallOperations.cancel, { path: { callId } }, options);
  }

  /**
   * Gets a call.
   * @throws NotFoundError when no call has this id.
   * @example
   * ```ts
   * const call = await client.outboundCalls.get('obc_01HXMN8ZABC123');
   * ```
   */
  get(callId: string, options?: RequestOptions): RequestPromise<OutboundCall> {
    return this.#caller.call(outboundCallOperations.get, { path: { callId } }, options);
  }

  /**
   * Lists outbound calls, 20 per page unless `pageSize` is set (1 to 100). `for await` iterates over the items
   * of all pages and fetches the next pages in advance; `await` returns the first page.
   * @throws ValidationError when a parameter breaks a documented rule. Nothing was sent.
   * @example
   * ```ts
   * for await (const call of client.outboundCalls.list({ status: 'completed' })) {
   *   console.log(call.toNumber, call.status);
   * }
   * ```
   */
  list(params?: ListOutboundCallsParams, options?: ListOptions): PagePromise<OutboundCall> {
    return this.#caller.paginate(outboundCallOperations.list, { query: params }, options);
  }

  /**
   * Gets one page of outbound calls: page 1 unless `page` is set, 20 items unless `pageSize` is set (1 to 100).
   * @throws ValidationError as `list` does.
   * @example
   * ```ts
   * const page = await client.outboundCalls.listPage({ status: 'scheduled', pageSize: 50 });
   * ```
   */
  listPage(
    params?: ListOutboundCallsParams,
    options?: RequestOptions,
  ): RequestPromise<Page<OutboundCall>> {
    return this.list(params, options).firstPage();
  }

  /**
   * Gets all outbound calls as one array, in order: 100 per page, `concurrency` pages at a time (default 2).
   * @throws ValidationError as `list` does.
   * @example
   * ```ts
   * const calls = await client.outboundCalls.listAll({ agentId: 'agt_01HXK8Z3MNPQRS' }, { concurrency: 8 });
   * ```
   */
  listAll(params?: ListOutboundCallsParams, options?: ListOptions): Promise<OutboundCall[]> {
    return this.list({ ...largestPage, ...params }, options).toArray();
  }

  /**
   * Waits until a call ends, for up to an hour unless `timeout` (milliseconds) is set. The `status` says how it
   * ended; an unknown status counts as not ended. The call is checked every 2 seconds at first, later less
   * often (`interval`). A check that fails with a 5xx, a 429 or a lost connection does not end the wait. With `events` (a
   * webhook handler) the call is checked once, then when an event may concern it.
   * @throws PollTimeoutError when `timeout` has passed. Its `resume()` continues the wait.
   * @throws WaitError for any other reason that ends the wait, except an error of `onProgress`, which is thrown unchanged.
   * @example
   * ```ts
   * const call = await client.outboundCalls.waitUntilEnded('obc_01HXMN8ZABC123');
   * if (call.status === 'completed') console.log(call.conversationId);
   * ```
   */
  async waitUntilEnded(
    call: string | OutboundCall,
    options?: CallWaitOptions,
  ): Promise<OutboundCall> {
    const { eventOptions, waitOptions } = takeEventOptions(options);
    const known = typeof call === 'string' ? undefined : call;
    const target = followUntilEnded(this, typeof call === 'object' ? call?.id : call);
    const wakeSource = createCallWakeSource(eventOptions);
    return this.#caller.pollUntil({ ...target, known, wakeSource }, waitOptions);
  }
}
