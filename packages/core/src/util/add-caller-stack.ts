const shownByCalls = new WeakSet<object>();
const shownByLongWork = new WeakSet<object>();

/** What ends a call or a wait: the function whose callers are looked for. */
type Leaving = (...input: never[]) => unknown;

/**
 * Adds to an error's stack the lines of the code that awaits the call, which V8 would cut off after those of the engine.
 * V8 finds them only while the call rejects, and only if each promise on the way has one reaction: an `await`, or the
 * resolving function of the next promise.
 */
export const addCallerStack = (error: unknown, leaving: Leaving): void =>
  addStack(error, leaving, shownByCalls);

/** Adds the lines of the code that awaits a wait, or walks through a list: those that its calls found end inside of it. */
export const addWaiterStack = (error: unknown, leaving: Leaving): void =>
  addStack(error, leaving, shownByLongWork);

/** Adds to the error of a wait the lines of the code that awaits what this returns. */
export const withWaiterStack = async <Value>(wait: Promise<Value>): Promise<Value> => {
  try {
    return await wait;
  } catch (error) {
    addWaiterStack(error, withWaiterStack);
    throw error;
  }
};

/** Says that an error was made of one that had the lines of its caller added. */
export const keepCallerStack = (error: object): void => void shownByCalls.add(error);

const addStack = (error: unknown, leaving: Leaving, shown: WeakSet<object>): void => {
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
