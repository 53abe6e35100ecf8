/** Registered, because each entry has its own copy of this file. */
const remedyKey = Symbol.for('voisnap.webhooks.unreadableBody');

/**
 * Marks a request whose body a converter cannot pass on, because a parser read it before. The webhook handler then
 * responds with 500, and `onError` gets this remedy: what was found, and what to change.
 */
export const markUnreadableBody = (request: Request, remedy: string): Request =>
  Object.defineProperty(request, remedyKey, { value: remedy });

const readBefore =
  'The body of this request was read before it came to the webhook handler, so the bytes that were signed are gone. Pass the ' +
  'request before anything reads its body. In Hono, pass `await cloneRawRequest(c.req)` of hono/request.';

/** Says why the body of a request cannot be read and what to change, or returns `undefined` when it can. */
export const findUnreadableBody = (request: Request): string | undefined => {
  const remedy: unknown = Reflect.get(request, remedyKey);
  if (typeof remedy === 'string') return remedy;
  return request.bodyUsed || request.body?.locked ? readBefore : undefined;
};
