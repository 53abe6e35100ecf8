/** Registered, because each entry has its own copy of this file. */
const markKey = Symbol.for('voisnap.webhooks.responseWhenDone');

/**
 * Marks a request of a platform that stops at the response, such as Lambda. The webhook handler then responds when its work
 * is over, even after `respondWithin`, so that a failure is still a 500.
 */
export const markResponseWhenDone = (request: Request): Request =>
  Object.defineProperty(request, markKey, { value: true });

/** Whether the response must wait for the work. */
export const needsResponseWhenDone = (request: Request): boolean =>
  Reflect.get(request, markKey) === true;
