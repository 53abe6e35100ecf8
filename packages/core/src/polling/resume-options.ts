import type { CreateAndWaitOptions, WaitOptions } from './poll-options.js';

/** Makes the options of a wait that is resumed: those of before, without a signal that has aborted, and the given ones over them. */
export const resumeOptions = <Value>(
  before: CreateAndWaitOptions<Value> | undefined,
  given: WaitOptions<Value> | undefined,
): CreateAndWaitOptions<Value> => ({
  ...before,
  ...(before?.signal?.aborted && { signal: undefined }),
  ...given,
});
