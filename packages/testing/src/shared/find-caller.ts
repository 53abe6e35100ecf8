/** Finds the line that called a function of the mock. */
export type FindCaller = (called: (...parameters: never[]) => unknown) => string | undefined;

/**
 * The line that called a function of the mock, as `/app/test/calls.test.ts:12:9`: the first above
 * `called` in the stack. `undefined` where the platform tells none.
 */
export const findCaller: FindCaller = (called) => {
  const trace: { stack?: string } = {};
  // V8's alone until lately.
  Error.captureStackTrace?.(trace, called);
  const line = trace.stack?.split('\n')[1];
  return line
    ?.trim()
    .replace(/^at (?:.*\()?((?:file:\/\/)?.*?:\d+:\d+)\)?$/, '$1')
    .replace('file://', '');
};
