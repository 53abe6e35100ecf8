import type { ListOptions } from './options/list-options.js';
import type { RequestOptions } from './options/request-options.js';
import type { ListEnvelope } from './pagination/list-envelope.js';
import type { PagePromise } from './pagination/page-promise.js';
import type { CallerScope, CallerScopeOptions } from './pipeline/open-caller-scope.js';
import type {
  CreateAndPollTarget,
  CreateAndWaitOptions,
  PollTarget,
  WaitOptions,
} from './polling/poll-options.js';
import type { RequestPromise } from './request-promise.js';
import type { Operation, OperationInput, OperationTypes } from './util/operation.js';

/** The types of an operation whose response is a page of a list. */
export interface ListOperationTypes {
  /** What a call takes. */
  readonly input: OperationInput;
  /** What a call gives: one page. */
  readonly response: ListEnvelope;
}

/** Input of an operation. A part that is optional may also be `undefined`. */
export type CallInput<Input extends OperationInput> = {
  readonly [Part in keyof Input]: object extends Pick<Input, Part>
    ? Input[Part] | undefined
    : Input[Part];
};

/** The part of `HttpClient` that a resource uses. */
export interface OperationCaller {
  /** Calls an operation. Sends the request at once. Never throws; the promise rejects with a `VoisnapError`. */
  call<Types extends OperationTypes>(
    operation: Operation<Types>,
    input: CallInput<Types['input']>,
    options?: RequestOptions,
  ): RequestPromise<Types['response']>;
  /** Lists an operation's pages. Sends nothing until the list is awaited or iterated. */
  paginate<Types extends ListOperationTypes>(
    operation: Operation<Types>,
    input: CallInput<Types['input']>,
    options?: ListOptions,
  ): PagePromise<Types['response']['data'][number]>;
  /** Polls until something has happened, on the client's clock. */
  pollUntil<Value>(target: PollTarget<Value>, options?: WaitOptions<Value>): Promise<Value>;
  /** Creates something, and polls until something has happened to it. */
  createAndPoll<Value, Body>(
    target: CreateAndPollTarget<Value, Body>,
    options?: CreateAndWaitOptions<Value>,
  ): Promise<Value>;
  /**
   * Opens the scope of work that makes many calls, such as a campaign: it ends when its signal aborts or the client is
   * closed. Close it at the end.
   * @throws ConfigurationError when the client is closed.
   */
  openScope(options: CallerScopeOptions): CallerScope;
}
