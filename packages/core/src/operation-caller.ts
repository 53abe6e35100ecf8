import type { ListOptions } from './options/list-options.js';
import type { RequestOptions } from './options/request-options.js';
import type { ListEnvelope } from './pagination/list-envelope.js';
import type { PagePromise } from './pagination/page-promise.js';
import type {
  CreateAndPollTarget,
  CreateAndWaitOptions,
  PollTarget,
  WaitOptions,
} from './polling/poll-options.js';
import type { RequestPromise } from './request-promise.js';
import type { Operation, OperationInput, OperationTypes } from './util/operation.js';

/** The types of an operation whose answer is a page of a list. */
export interface ListOperationTypes {
  readonly input: OperationInput;
  readonly response: ListEnvelope;
}

/** An operation's input, where a part that may be left out may be `undefined` as well. */
export type CallInput<Input extends OperationInput> = {
  readonly [Part in keyof Input]: object extends Pick<Input, Part>
    ? Input[Part] | undefined
    : Input[Part];
};

/** What a resource gets to do its work with, instead of the client that made it. */
export interface OperationCaller {
  /** Calls an operation. The request is on its way at once; nothing is thrown, failures reject. */
  call<Types extends OperationTypes>(
    operation: Operation<Types>,
    input: CallInput<Types['input']>,
    options?: RequestOptions,
  ): RequestPromise<Types['response']>;
  /** Makes a list of an operation. Nothing is sent until it is awaited or iterated. */
  paginate<Types extends ListOperationTypes>(
    operation: Operation<Types>,
    input: CallInput<Types['input']>,
    options?: ListOptions,
  ): PagePromise<Types['response']['data'][number]>;
  /** Polls until something has happened, on the client's clock. */
  pollUntil<Value>(target: PollTarget<Value>, options?: WaitOptions<Value>): Promise<Value>;
  /** Creates something, and polls until something has happened to it. */
  createAndPoll<Value>(
    target: CreateAndPollTarget<Value>,
    options?: CreateAndWaitOptions<Value>,
  ): Promise<Value>;
}
