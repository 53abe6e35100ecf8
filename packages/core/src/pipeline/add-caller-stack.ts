const shown = new WeakSet<object>();

/**
 * Adds to an error's stack the lines of the code that awaits the call, which V8 would cut off after those of the engine.
 *
 * @param caller - the stack as it was when the call failed. V8 has these lines only then, and only if each promise on
 *   the way has one reaction: an `await`, or the resolving function of the next promise.
 */
export const addCallerStack = (error: unknown, caller: string | undefined): void => {
  if (caller === undefined) return;
  if (!(error instanceof Error) || error.stack === undefined || shown.has(error)) return;
  shown.add(error);
  const known = new Set(error.stack.split('\n'));
  const callers = caller
    .split('\n')
    .filter(
      (line) => /^\s+at (?!process\.processTicksAndRejections)/.test(line) && !known.has(line),
    );
  if (callers.length > 0) error.stack = [error.stack, ...callers].join('\n');
};
