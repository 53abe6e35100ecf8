/** Finds the line of code that called a function of the mock. */
export type FindCaller = (called: (...parameters: never[]) => unknown) => string | undefined;

/**
 * Finds the line that called `called`: the first line above it in the stack.
 *
 * @returns `/app/test/calls.test.ts:12:9`, or `undefined` if the platform does not report it.
 */
export const findCaller: FindCaller = (called) => {
  const trace: { stack?: string } = {};
  // Not every platform has it.
  Error.captureStackTrace?.(trace, called);
  const line = trace.stack?.split('\n')[1];
  return line
    ?.trim()
    .replace(/^at (?:.*\()?((?:file:\/\/)?.*?:\d+:\d+)\)?$/, '$1')
    .replace('file://', '');
};
