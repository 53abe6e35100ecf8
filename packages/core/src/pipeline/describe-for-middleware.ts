import type { MiddlewareAttempt, MiddlewareCall } from '../middleware/middleware.js';
import { isSecretName } from '../util/secret-names.js';
import type { Attempt, Call } from './call.js';

const described = new WeakMap<Call, MiddlewareCall>();

/** What middleware sees of a call: always the same object, so that it can be the key of a `WeakMap`. */
export const describeCall = (call: Call): MiddlewareCall => {
  const known = described.get(call);
  if (known) return known;
  const { operation, request, progress, scope } = call;
  let controller: AbortController | undefined;
  const description: MiddlewareCall = {
    operationId: operation.id,
    method: operation.method,
    pathTemplate: operation.path,
    url: request.url,
    retryClass: operation.retry,
    rateLimitPolicy: operation.rateLimitPolicy,
    idempotencyKey: request.headers['idempotency-key'],
    attempts: progress.attempts,
    get signal() {
      if (!controller) {
        const made = new AbortController();
        controller = made;
        scope.onEnd(() => made.abort(scope.error));
      }
      return controller.signal;
    },
  };
  described.set(call, description);
  return description;
};

/** What middleware sees of an attempt: no header that holds a secret, so that it may log what it sees. */
export const describeAttempt = ({ call, number, request, signal }: Attempt): MiddlewareAttempt => ({
  call: describeCall(call),
  number,
  headers: Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !isSecretName(name)),
  ),
  get signal() {
    return signal.abortSignal;
  },
});
