type WaitUntil = (work: Promise<unknown>) => void;

/**
 * Finds `waitUntil` in what a platform passes beside the request: `(request, context)` on most, `(request, env,
 * context)` on workers.
 */
export const findWaitUntil = (
  ...contexts: readonly (object | undefined)[]
): WaitUntil | undefined => {
  for (const context of contexts) {
    const { waitUntil } = (context ?? {}) as { waitUntil?: unknown };
    // Called as a method: workers reject it without its context.
    if (typeof waitUntil === 'function') return (work) => waitUntil.call(context, work);
  }
  return undefined;
};
