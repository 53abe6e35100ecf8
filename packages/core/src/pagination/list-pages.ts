import type { ListOptions } from '../options/list-options.js';
import type { RequestOptions } from '../options/request-options.js';
import { type CallOutcome, RequestPromise } from '../request-promise.js';
import type { OperationInput } from '../util/operation.js';
import type { Shrinkage } from './fetch-page.js';
import type { ListEnvelope } from './list-envelope.js';
import { PagePromise } from './page-promise.js';
import { createPageRunner } from './run-page.js';

/** The call for one page of a list. */
export interface PageCall {
  readonly input: OperationInput;
  readonly options: RequestOptions | undefined;
  readonly outcome: CallOutcome;
}

/** A list to read: its input, its options, and what is called when it gets shorter meanwhile. */
export interface ListToRead {
  readonly input: OperationInput;
  readonly options: ListOptions | undefined;
  readonly onShrinkage: (shrinkage: Shrinkage) => void;
}

/** Lists the pages of an operation, one call a page. Sends nothing until the list is awaited or iterated. */
export const listPages = <Data extends ListEnvelope>(
  { input, options, onShrinkage }: ListToRead,
  callPage: (call: PageCall) => Promise<Data>,
): PagePromise<Data['data'][number]> => {
  const runPage = createPageRunner(options);
  const fetchPage = (page?: number, abandon?: AbortSignal) => {
    const asked = page === undefined ? input : { ...input, query: { ...input.query, page } };
    const outcome: CallOutcome = {};
    const run = (request: RequestOptions | undefined) =>
      callPage({ input: asked, options: request, outcome });
    return new RequestPromise(runPage(run, abandon), outcome);
  };
  return new PagePromise(fetchPage, options, onShrinkage);
};
