import type { RequestOptions } from '../options/request-options.js';

/** Options of a request that are about the create, and not about the looks after it. */
export type CreateOnlyOption =
  | 'deadline'
  | 'idempotencyKey'
  | 'query'
  | 'extraBody'
  | 'onUploadProgress';

/**
 * How long to wait for something, and how to follow it. What waiters take from their callers. Request
 * options (`headers`, `maxRetries`, …) go to every request of the waiting.
 */
export interface WaitOptions<Value>
  extends Omit<RequestOptions, 'signal' | 'timeout' | CreateOnlyOption> {
  /**
   * Milliseconds between two looks at the least; the pause grows by a fifth each time, to five times as
   * long. A longer `Retry-After` is obeyed. Only the last look, right before the end, may come sooner.
   * Default 2 000.
   */
  readonly interval?: number | undefined;
  /**
   * Milliseconds to wait at the most, looks included; a create that comes before is not in it. `Infinity`
   * for no limit. Default: as the waiter says.
   */
  readonly timeout?: number | undefined;
  /** Milliseconds for one attempt of each request: what is called `timeout` elsewhere. Default: the client's. */
  readonly requestTimeout?: number | undefined;
  /** Ends the waiting, also between two looks. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Called with what each look found, the last one included, and waited for if it is async. What it
   * throws ends the waiting.
   */
  readonly onProgress?: ((value: Value) => void) | undefined;
}

/**
 * What a method takes that creates something and waits for it. All request options go to the create,
 * `idempotencyKey` first of all; those that are not about the create alone go to the looks too.
 */
export interface CreateAndWaitOptions<Value>
  extends WaitOptions<Value>,
    Omit<RequestOptions, keyof WaitOptions<Value>> {}

/** What to look at, and when to stop. */
export interface PollTarget<Value> {
  /**
   * Takes one look. Pass the options on to the request: their signal ends it with the waiting. Where a
   * `RequestPromise` is given back, its `Retry-After` sets the pace.
   */
  readonly read: (options: RequestOptions & { readonly signal: AbortSignal }) => PromiseLike<Value>;
  /** Whether what is waited for has happened. */
  readonly isDone: (value: Value) => boolean;
  /** Whether it can no longer happen. Anything else, an unknown status too, is waited on. */
  readonly isFailed?: ((value: Value) => boolean) | undefined;
  /** Why it can no longer happen, where the resource says so. */
  readonly describeFailure?: ((value: Value) => unknown) | undefined;
  /** What is waited for, for messages: `document kb_1 to be indexed`. */
  readonly goal?: string | undefined;
  /** The `id` that a look must show, if it shows one: a look at nothing, or at another resource, has failed. */
  readonly id?: string | undefined;
  /** Milliseconds to wait at the most, unless the caller says otherwise. Default 300 000. */
  readonly defaultTimeout?: number | undefined;
  /** The resource as it is known before the first look. A 404 within the first seconds is "not there yet" then. */
  readonly known?: Value | undefined;
}

/** Something that is created, and then waited for. */
export interface CreateAndPollTarget<Value> {
  /** Sends the create. */
  readonly create: (options: RequestOptions) => PromiseLike<Value>;
  /** What to look at, by the id that the create gave. */
  readonly follow: (id: string) => PollTarget<Value>;
  /** What is created, for messages: `call`. */
  readonly noun: string;
  /** What the create did, for messages: `placed`. */
  readonly deed: string;
  /** Where it can be found, for messages: `outboundCalls.list()`. */
  readonly list: string;
}
