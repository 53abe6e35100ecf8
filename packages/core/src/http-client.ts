import { createClosedError } from './errors/client-errors.js';
import type { CallInput, ListOperationTypes, OperationCaller } from './operation-caller.js';
import type { AccessTokenOptions } from './options/access-token-options.js';
import type { ClientOptions } from './options/client-options.js';
import type { ListOptions } from './options/list-options.js';
import type { RequestOptions } from './options/request-options.js';
import { resolveClientOptions } from './options/resolve-client-options.js';
import type { Shrinkage } from './pagination/fetch-page.js';
import { latePages } from './pagination/late-pages.js';
import { listPages } from './pagination/list-pages.js';
import type { PagePromise } from './pagination/page-promise.js';
import {
  closeEngine,
  createEngine,
  type Engine,
  type HttpClientHost,
} from './pipeline/create-engine.js';
import { describeRawCall, getAccessToken } from './pipeline/late-methods.js';
import {
  type CallerScope,
  type CallerScopeOptions,
  openCallerScope,
} from './pipeline/open-caller-scope.js';
import { type RequestedCall, refuseCall, runCall } from './pipeline/run-call.js';
import { createAndPoll, pollUntil } from './polling/late-polling.js';
import type {
  CreateAndPollTarget,
  CreateAndWaitOptions,
  PollTarget,
  WaitOptions,
} from './polling/poll-options.js';
import type { PollContext } from './polling/poll-until.js';
import type { PolicyRateLimit } from './rate-limit/rate-limits.js';
import { guardStream } from './request/hold-stream.js';
import type { RawRequest } from './request/raw-request.js';
import { type CallOutcome, RequestPromise } from './request-promise.js';
import { closeOnDispose } from './util/async-dispose.js';
import { nameClass } from './util/name-class.js';
import type { Operation, OperationTypes } from './util/operation.js';
import { setInspect } from './util/set-inspect.js';

/**
 * HTTP client for operations: authentication, retries, rate limits, validation and errors. Create one and share it. It shows
 * no secret when it is printed.
 *
 * @example
 * ```ts
 * import { HttpClient } from '@voisnap/core';
 *
 * const client = new HttpClient({ apiKey: 'vsnp_sb_…', baseUrl: 'https://sandbox.api.voisnap.ai' });
 * const agent = await client.request<{ name: string }>({ method: 'GET', path: '/agents/agt_1' });
 * ```
 */
export class HttpClient implements OperationCaller {
  static {
    nameClass(HttpClient, 'HttpClient');
    closeOnDispose(HttpClient);
    setInspect(
      HttpClient,
      (client, options, inspect) => `HttpClient ${inspect(client.toJSON(), options)}`,
    );
  }

  readonly #engine: Engine;
  #closing: Promise<void> | undefined;

  /**
   * A client can be created without credentials; its calls then reject with a `ConfigurationError`.
   *
   * @throws ConfigurationError when an option is wrong.
   */
  constructor(options: ClientOptions = {}, host: HttpClientHost = {}) {
    this.#engine = createEngine(resolveClientOptions(options), host);
  }

  /** Calls an operation. Sends the request at once. Never throws; the promise rejects with a `VoisnapError`. */
  call<Types extends OperationTypes>(
    operation: Operation<Types>,
    input: CallInput<Types['input']>,
    options?: RequestOptions,
  ): RequestPromise<Types['response']> {
    const outcome: CallOutcome = {};
    return new RequestPromise(this.#run({ operation, input, options, outcome }), outcome);
  }

  /** Lists an operation's pages. Sends nothing until the list is awaited or iterated. */
  paginate<Types extends ListOperationTypes>(
    operation: Operation<Types>,
    input: CallInput<Types['input']>,
    options?: ListOptions,
  ): PagePromise<Types['response']['data'][number]> {
    const { log } = this.#engine.environment.options;
    const onShrinkage = (shrinkage: Shrinkage) =>
      latePages.loaded?.warnOfShrinkage(log, operation.id, shrinkage);
    return listPages({ input, options, onShrinkage }, (page) =>
      this.#run<Types['response']>({ operation, ...page }),
    );
  }

  /**
   * Calls any path of the API, with the authentication, retries and errors of an operation. The `schema` of the request is
   * always enforced, whatever `validation` says.
   *
   * @throws ValidationError for a path or method that cannot be sent.
   * @throws ResponseValidationError when the response does not match `schema`.
   */
  request<Output = unknown>(
    raw: RawRequest<Output>,
    options?: RequestOptions,
  ): RequestPromise<Output> {
    const outcome: CallOutcome = {};
    const running = async () => {
      const call = describeRawCall(raw, { options, outcome }, this.#engine.environment);
      return this.#run<Output>(call instanceof Promise ? await call : call);
    };
    return new RequestPromise(running(), outcome);
  }

  /**
   * Polls until something has happened, on the client's clock.
   *
   * @throws ConfigurationError for a wrong option, before the first poll; WaitError when the wait ends without success.
   * An exception of `onProgress` is thrown unchanged.
   */
  async pollUntil<Value>(target: PollTarget<Value>, options?: WaitOptions<Value>): Promise<Value> {
    return pollUntil(target, options, this.#pollContext);
  }

  /**
   * Creates something, and polls until something has happened to it.
   *
   * @throws ConfigurationError for a wrong option, before anything is sent; WaitError when the wait ends without success.
   */
  async createAndPoll<Value, Body>(
    target: CreateAndPollTarget<Value, Body>,
    options?: CreateAndWaitOptions<Value>,
  ): Promise<Value> {
    guardStream(target.body);
    return createAndPoll(target, options, this.#pollContext);
  }

  /** Opens the scope of work that makes many calls. Close it at the end. It throws when the client is closed already. */
  openScope(options: CallerScopeOptions): CallerScope {
    return openCallerScope(this.#openEnvironment, options);
  }

  /**
   * Returns the access token that a request would be sent with, for code that sends requests of its own.
   *
   * @throws ConfigurationError when the client has an API key, no credentials, or an option is wrong.
   * @throws AuthenticationError when the function passed as `accessToken` fails or has no other token, TimeoutError after `timeout`.
   */
  async getAccessToken(options: AccessTokenOptions = {}): Promise<string> {
    return getAccessToken(options, this.#openEnvironment);
  }

  /** Returns the state of the rate limits by policy, as known from responses. Sends nothing. */
  rateLimits(): Readonly<Record<string, PolicyRateLimit>> {
    return this.#engine.limits.describe();
  }

  /**
   * Closes the connections. Calls in flight reject with an `AbortError`, later ones with a `ConfigurationError`. A second
   * `close` waits for the first. It does not close a `dispatcher` that you passed.
   */
  close(): Promise<void> {
    this.#closing ??= closeEngine(this.#engine);
    return this.#closing;
  }

  /** Lets `await using client = new HttpClient()` close the client at the end of its block. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** Returns what `JSON.stringify` and, on Node, `console.log` show: no header and no credential. */
  toJSON(): Record<string, unknown> {
    const { baseUrl, call } = this.#engine.environment.options;
    const { timeout, maxRetries, validation } = call;
    return { baseUrl, timeout, maxRetries, validation };
  }

  #run<Data>(requested: RequestedCall): Promise<Data> {
    if (this.#closing) return refuseCall(requested);
    // The operation's types name the response; validation checks it.
    return runCall(this.#engine.environment, requested) as Promise<Data>;
  }

  /** @throws ConfigurationError when the client is closed. */
  get #openEnvironment() {
    if (this.#closing) throw createClosedError();
    return this.#engine.environment;
  }

  get #pollContext(): PollContext {
    const { options, scopes } = this.#openEnvironment;
    return { clock: options.clock, log: options.log, scopes };
  }
}
