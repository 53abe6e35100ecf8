import type {
  CreateAndPollTarget,
  CreateAndWaitOptions,
  ListOptions,
  OperationCaller,
  Page,
  PagePromise,
  PollTarget,
  RequestOptions,
  RequestPromise,
  WaitOptions,
} from '@voisnap/core';
import type {
  CreateOutboundCallRequest,
  ListOutboundCallsParams,
  OutboundCall,
} from '@voisnap/types';
import { outboundCallOperations, TERMINAL_OUTBOUND_CALL_STATUSES } from '@voisnap/types/operations';
import { bindMethods } from './bind-methods.js';
import { largestPage } from './largest-page.js';

/** Calls ring, talk and are redialled: an hour is long enough for most of them. */
const callTimeout = 60 * 60_000;

/** Statuses that a call does not leave. */
const terminalStatuses: ReadonlySet<string> = new Set(TERMINAL_OUTBOUND_CALL_STATUSES);

/** Calls that your agents place. `client.outboundCalls`. */
export class OutboundCalls {
  readonly #caller: OperationCaller;

  constructor(caller: OperationCaller) {
    this.#caller = caller;
    bindMethods(this);
  }

  /**
   * Places a call, now or at `scheduledFor`.
   *
   * It is never placed twice: when no answer comes, or one that a gateway may send after the call was
   * placed (502, 503), the request is not repeated, and the error's `requestSent` is `'maybe'`.
   *
   * @throws ValidationError when `toNumber` is not in E.164 format; nothing was sent then.
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
   * Places a call and waits until it is over, an hour at the most (`timeout`). `idempotencyKey`, `headers`
   * and the other request options go to the request that places it.
   *
   * @throws ConfigurationError for a wrong option; nothing was sent then.
   * @throws VoisnapError of `create` where the call was not placed, or may have been (`requestSent`).
   * @throws WaitError once the call was placed: `lastValue` is the call, and `resume()` waits on without
   * placing it again.
   *
   * @example
   * ```ts
   * const call = await client.outboundCalls.createAndWait({
   *   agentId: 'agt_01HXK8Z3MNPQRS',
   *   toNumber: '+14155550199',
   * });
   * console.log(call.status, call.durationSeconds);
   * ```
   */
  createAndWait(
    body: CreateOutboundCallRequest,
    options?: CreateAndWaitOptions<OutboundCall>,
  ): Promise<OutboundCall> {
    const target: CreateAndPollTarget<OutboundCall> = {
      create: (request) => this.create(body, request),
      follow: (callId) => this.#followUntilEnded(callId),
      noun: 'call',
      deed: 'placed',
      list: 'outboundCalls.list()',
    };
    return this.#caller.createAndPoll(target, options);
  }

  /**
   * Cancels a call that nobody has answered yet.
   *
   * @throws ConflictError once it is connected or over.
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
   *
   * @throws NotFoundError when there is none with this id.
   * @example
   * ```ts
   * const call = await client.outboundCalls.get('obc_01HXMN8ZABC123');
   * ```
   */
  get(callId: string, options?: RequestOptions): RequestPromise<OutboundCall> {
    return this.#caller.call(outboundCallOperations.get, { path: { callId } }, options);
  }

  /**
   * Lists calls. Iterate for all of them, page after page (the next one is
   * fetched while one is consumed), or await for the first page.
   *
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
   * Gets one page.
   *
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
   * Gets all calls of all pages, in their order: one page after the other, or `concurrency` at a time.
   *
   * @example
   * ```ts
   * const calls = await client.outboundCalls.listAll({ agentId: 'agt_01HXK8Z3MNPQRS' }, { concurrency: 8 });
   * ```
   */
  listAll(params?: ListOutboundCallsParams, options?: ListOptions): Promise<OutboundCall[]> {
    return this.list({ ...largestPage, ...params }, options).toArray();
  }

  /**
   * Waits until a call is over, however it ended (see its `status`): an hour, unless `timeout` says
   * otherwise. A status that is not known yet counts as going on.
   *
   * Looks that fail with a 5xx, 429 or a lost connection do not end it.
   *
   * @throws PollTimeoutError when it takes longer; its `resume()` waits on.
   * @throws WaitError for whatever ends it.
   * @example
   * ```ts
   * const call = await client.outboundCalls.waitUntilEnded('obc_01HXMN8ZABC123');
   * if (call.status === 'completed') console.log(call.conversationId);
   * ```
   */
  waitUntilEnded(
    call: string | OutboundCall,
    options?: WaitOptions<OutboundCall>,
  ): Promise<OutboundCall> {
    const known = typeof call === 'string' ? undefined : call;
    const callId = typeof call === 'string' ? call : call?.id;
    return this.#caller.pollUntil({ ...this.#followUntilEnded(callId), known }, options);
  }

  #followUntilEnded(callId: string): PollTarget<OutboundCall> {
    return {
      id: callId,
      goal: `call ${callId} to end`,
      defaultTimeout: callTimeout,
      read: (request) => this.get(callId, request),
      isDone: ({ status }) => terminalStatuses.has(status),
    };
  }
}
