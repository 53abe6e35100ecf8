import type { AttemptTrace, CallTrace } from '../diagnostics/trace-events.js';
import { maskNumbers } from '../logging/mask-numbers.js';
import { redactUrl } from '../logging/redact-url.js';
import { selectHeaders } from '../logging/select-headers.js';
import type { MiddlewareAttempt, MiddlewareCall } from '../middleware/middleware.js';
import { redactText } from '../util/redact.js';
import { isSecretName } from '../util/secret-names.js';
import type { Attempt, Call } from './call.js';

/** Gives the same description for the same call, so that it can be the key of a `WeakMap`. */
const describeOnce = <Description>(
  describe: (call: Call) => Description,
): ((call: Call) => Description) => {
  const known = new WeakMap<Call, Description>();
  return (call) => {
    const found = known.get(call);
    if (found !== undefined) return found;
    const description = describe(call);
    known.set(call, description);
    return description;
  };
};

const describe = ({ operation, request, progress }: Call) => ({
  operationId: operation.id,
  method: operation.method,
  pathTemplate: operation.path,
  url: request.url,
  retryClass: operation.retry,
  rateLimitPolicy: operation.rateLimitPolicy,
  idempotencyKey: request.headers['idempotency-key'],
  attempts: progress.attempts,
});

/** Describes a call for middleware: always the same object for the same call. */
export const describeCall: (call: Call) => MiddlewareCall = describeOnce((call) => {
  const { scope } = call;
  let controller: AbortController | undefined;
  return {
    ...describe(call),
    get signal() {
      if (!controller) {
        const made = new AbortController();
        controller = made;
        scope.onEnd(() => made.abort(scope.error));
      }
      return controller.signal;
    },
  };
});

/** Describes an attempt for middleware: without the headers that hold secrets, so that all of it may be logged. */
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

/** Describes a call for the channels, redacted: always the same object for the same call. */
export const traceCall: (call: Call) => CallTrace = describeOnce((call) => {
  const description = describe(call);
  const { operationId, pathTemplate, url, idempotencyKey } = description;
  return {
    ...description,
    // The path of `client.request()` is not a template: it holds ids and numbers.
    pathTemplate: operationId === 'request' ? undefined : pathTemplate,
    url: redactUrl(url),
    idempotencyKey: idempotencyKey && maskNumbers(redactText(idempotencyKey)),
  };
});

/** Describes an attempt for the channels: of the headers only the values that may be logged. */
export const traceAttempt = ({ call, number, request }: Attempt): AttemptTrace => ({
  call: traceCall(call),
  number,
  headers: selectHeaders(request.headers),
});
