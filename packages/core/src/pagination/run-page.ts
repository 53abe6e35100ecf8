import type { ListOptions } from '../options/list-options.js';
import type { RequestOptions } from '../options/request-options.js';
import { takeRequestOptions } from '../options/resolve-list-options.js';
import { joinSignals } from '../util/join-signals.js';

/**
 * Runs the call for a page with what a list's options say of its requests. `abandon` aborts a page that
 * was fetched ahead and is not needed any more, beside the caller's own signal.
 *
 * @throws ConfigurationError when an option is wrong.
 */
export const runPage = async <Result>(
  run: (options: RequestOptions | undefined) => Promise<Result>,
  options: ListOptions | undefined,
  abandon: AbortSignal | undefined,
): Promise<Result> => {
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
