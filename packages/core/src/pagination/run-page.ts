import type { ListOptions } from '../options/list-options.js';
import type { RequestOptions } from '../options/request-options.js';
import { checkListOptions, takeRequestOptions } from '../options/resolve-request-options.js';
import { joinSignals } from '../util/join-signals.js';

/** Runs the call for one page. `abandon` aborts a prefetched page that is not needed any more. */
export type RunPage = <Result>(
  run: (options: RequestOptions | undefined) => Promise<Result>,
  abandon: AbortSignal | undefined,
) => Promise<Result>;

/**
 * Creates the function that runs the calls for the pages of a list, with the request options of the list as they are
 * when the page is requested. It checks the options of lists once, with the first page, which rejects with a
 * `ConfigurationError` for a wrong one.
 */
export const createPageRunner = (options: ListOptions | undefined): RunPage => {
  let isChecked = false;
  return async (run, abandon) => {
    if (!isChecked) checkListOptions(options);
    isChecked = true;
    const request = takeRequestOptions(options);
    if (!abandon) return run(request);
    if (!request?.signal) return run({ ...request, signal: abandon });
    const { signal, release } = joinSignals(request.signal, abandon);
    try {
      return await run({ ...request, signal });
    } finally {
      release();
    }
  };
};
