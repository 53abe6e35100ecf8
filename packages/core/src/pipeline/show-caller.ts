const shown = new WeakSet<object>();

/**
 * Adds to the stack of an error the lines of who awaits the call, which end up after those of the engine
 * and would be cut off. V8 finds them only while the call is being left, and only where each promise on
 * the way has one reaction: an `await`, or the resolving function of the next promise.
 */
export const showCaller = (error: unknown, leaving: (...input: never[]) => unknown): void => {
  if (typeof Error.captureStackTrace !== 'function') return;
  if (!(error instanceof Error) || error.stack === undefined || shown.has(error)) return;
  shown.add(error);
  const here: { stack?: string } = {};
  Error.captureStackTrace(here, leaving);
  const known = new Set(error.stack.split('\n'));
  const callers = (here.stack ?? '')
    .split('\n')
    .filter(
      (line) => /^\s+at (?!process\.processTicksAndRejections)/.test(line) && !known.has(line),
    );
  if (callers.length > 0) error.stack = [error.stack, ...callers].join('\n');
};
