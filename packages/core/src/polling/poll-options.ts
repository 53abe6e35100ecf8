import type { RequestOptions } from '../options/request-options.js';
import type { WakeSource } from './wake-source.js';

/** A request option that only the create uses, not the polls after it. */
export type CreateOnlyOption =
  | 'deadline'
  | 'idempotencyKey'
  | 'query'
  | 'extraBody'
  | 'onUploadProgress'
  | 'beforeSend';

/**
 * Options of the methods that wait. Request options (`headers`, `maxRetries`, …) go to every request of the
 * wait.
 */
export interface WaitOptions<Value>
  extends Omit<RequestOptions, 'signal' | 'timeout' | CreateOnlyOption> {
  /**
   * Shortest time between two polls, in milliseconds. The pause grows by a fifth each time, up to five times
   * as long; a longer `Retry-After` is obeyed. Only the last poll, right before the timeout, may come sooner.
   * Default 2 000.
   */
  readonly interval?: number | undefined;
  /**
   * Longest time to wait, in milliseconds, polls included; the create before it does not count. `Infinity`
   * for no limit. Default: 300 000 (5 minutes), for an indexed document 600 000 (10 minutes),
   * for the end of a phone call 3 600 000 (1 hour).
   */
  readonly timeout?: number | undefined;
  /** Longest time for one attempt of a request, in milliseconds: the `timeout` of other methods. Default: the client's `timeout`, 30 000. */
  readonly requestTimeout?: number | undefined;
  /** Ends the wait, also between two polls. Default: none. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Called with what each poll found, the last one included; awaited if it is async. What it throws ends the
   * wait. Default: none.
   */
  readonly onProgress?: ((value: Value) => void) | undefined;
}

/**
 * Options of the methods that create something and wait for it. All request options go to the create; all but
 * those of the create alone (`idempotencyKey`, `deadline`, …) go to the polls too.
 */
export interface CreateAndWaitOptions<Value>
  extends WaitOptions<Value>,
    Omit<RequestOptions, keyof WaitOptions<Value>> {}

/** The resource to poll, and when to stop. */
export interface PollTarget<Value> {
  /**
   * Polls once. Pass the options on to the request: their signal ends it with the wait. When it returns a
   * `RequestPromise`, the response's `Retry-After` sets the pace.
   */
  readonly read: (options: RequestOptions & { readonly signal: AbortSignal }) => PromiseLike<Value>;
  /**
   * Whether the wait is over.
   * @param value - what the poll found.
   */
  readonly isDone: (value: Value) => boolean;
  /** Whether the resource has failed. The wait goes on for anything else, an unknown status too. */
  readonly isFailed?: ((value: Value) => boolean) | undefined;
  /** Why the resource failed, when it says so. */
  readonly describeFailure?: ((value: Value) => unknown) | undefined;
  /** Goal of the wait, for messages: `document kb_1 to be indexed`. */
  readonly goal?: string | undefined;
  /** Expected `id` of the polled resource. A poll that returns nothing, or another `id`, counts as failed. */
  readonly id?: string | undefined;
  /** Default of the caller's `timeout`: longest time to wait, in milliseconds. Default 300 000 (5 minutes). */
  readonly defaultTimeout?: number | undefined;
  /** The resource as it is known before the first poll. With it, a 404 within the first 10 s counts as "not there yet". */
  readonly known?: Value | undefined;
  /** Tells when a poll is worthwhile. Without it, the wait polls at its normal pace. */
  readonly wakeSource?: WakeSource<Value> | undefined;
  /** Options that this wait cannot have, each with the reason: the end of a sentence that begins with its name. */
  readonly refusedOptions?: RefusedOptions | undefined;
}

/** Names of options, each with the reason why a wait cannot have it. */
export type RefusedOptions = Readonly<Record<string, string>>;

/** The resource to create, and how to wait for it. */
export interface CreateAndPollTarget<Value, Body = unknown> {
  /**
   * Sends the create.
   * @param options - the options of the request.
   * @param body - the body as it was when the wait was asked for.
   */
  readonly create: (options: RequestOptions, body: Body) => PromiseLike<Value>;
  /**
   * The body of the create. The wait copies it at once and listens to the errors of its stream, because the create may be
   * sent a moment later. Default: none.
   */
  readonly body?: Body | undefined;
  /**
   * Describes the wait for a created resource, by its id.
   * @param id - id of the created resource.
   */
  readonly follow: (id: string) => PollTarget<Value>;
  /** Tells when a poll is worthwhile; listens from before the create. Without it, the wait polls at its normal pace. */
  readonly wakeSource?: WakeSource<Value> | undefined;
  /** Options that this wait cannot have, each with the reason: the end of a sentence that begins with its name. */
  readonly refusedOptions?: RefusedOptions | undefined;
  /** Name of the resource, for messages: `call`. */
  readonly noun: string;
  /** Verb of the create, for messages: `placed`. */
  readonly deed: string;
  /** Where to find it, in messages: `outboundCalls.list()`. */
  readonly list: string;
}
