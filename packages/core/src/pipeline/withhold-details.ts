import { annotateError } from '../errors/annotate-error.js';
import { findErrorClass } from '../errors/api-errors.js';
import { ConnectionError } from '../errors/connection-error.js';
import { isVoisnapError, type VoisnapError } from '../errors/voisnap-error.js';
import { ResponseFailure } from '../response/response-failure.js';
import { traceIdOf } from '../response/trace-id.js';
import { TransportFailure } from '../transport/transport.js';
import type { Call } from './call.js';
import { dropEchoes } from './drop-echoes.js';

/** A call that failed, perhaps before its request was built. */
export type FailedCall = Pick<Call, 'operation' | 'progress' | 'scope'> &
  Partial<Pick<Call, 'request'>>;

const withheld = new WeakSet<object>();

/** Whether an error is one of {@link withholdDetails}. */
export const isWithoutDetails = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && withheld.has(error);

/**
 * Makes the error of a call for which `late/failures.ts` could not be loaded. It has class, status, code, trace id and
 * `requestSent`. Secrets cannot be found without that part, so the error quotes nothing.
 *
 * @param reason - why the part could not be loaded. Becomes the cause.
 */
export const withholdDetails = (
  thrown: unknown,
  reason: unknown,
  call: FailedCall,
): VoisnapError => {
  const { progress, request, scope } = call;
  // The text of a call that was ended early is ours, and its cause is the caller's own reason.
  const error = scope.error ?? createError(thrown, reason, call);
  withheld.add(error);
  return annotateError(error, {
    attempts: [...progress.attempts],
    idempotencyKey: request?.headers['idempotency-key'],
  });
};

const createError = (thrown: unknown, cause: unknown, call: FailedCall): VoisnapError => {
  if (isVoisnapError(thrown)) return stripError(thrown, cause, call);
  if (thrown instanceof ResponseFailure) return fromResponse(thrown, cause, call);
  const code = thrown instanceof TransportFailure ? thrown.details.code : undefined;
  return new ConnectionError(describe(code, call), {
    code,
    requestSent: call.progress.callSent,
    cause,
  });
};

const fromResponse = (
  { response, reason }: ResponseFailure,
  cause: unknown,
  call: FailedCall,
): VoisnapError => {
  const { status } = response;
  const { operation, progress } = call;
  const isRefusal = status >= 400 && status < 500 && status !== 408 && status !== 429;
  if (isRefusal) progress.noteRefusal();
  const [sent = { headers: {} }] = progress.sent.slice(-1);
  const { headers } = dropEchoes({ status, headers: response.headers, data: undefined }, sent);
  const context = {
    status,
    traceId: traceIdOf(headers),
    requestSent: isRefusal || operation.retry === 'safe' ? undefined : progress.callSent,
    errors: [],
    cause,
  };
  return reason === 'status'
    ? new (findErrorClass(status))(describe(status, call), context)
    : new ConnectionError(describe(reason, call), { ...context, code: reason });
};

const describe = (what: unknown, { operation, progress }: FailedCall): string =>
  `${operation.id} failed${what === undefined ? '' : ` (${what})`}. The part of the SDK that describes and retries ` +
  `failures could not be loaded: see the cause of this error. ${progress.describe()}`;

/** Fields that quote nothing of request or response. */
const harmless = /^(?:name|status|code|traceId|requestSent|retryAfter|limit|remaining|resetAt)$/;

/** Empties an error of its own, such as that of middleware: it keeps its class. */
const stripError = (error: VoisnapError, cause: unknown, call: FailedCall): VoisnapError => {
  const hidden = { writable: true, configurable: true };
  for (const [name, value] of Object.entries(error)) {
    if (harmless.test(name)) continue;
    const empty = Array.isArray(value) ? [] : undefined;
    Object.defineProperty(error, name, { value: empty, enumerable: true, ...hidden });
  }
  error.message = describe(error.status, call);
  error.stack = `${error.name}: ${error.message}`;
  Error.captureStackTrace?.(error);
  Object.defineProperty(error, 'cause', { value: cause, ...hidden });
  return error;
};
