import { annotateError } from '../errors/annotate-error.js';
import { findErrorClass } from '../errors/api-errors.js';
import { ConnectionError } from '../errors/connection-error.js';
import { isVoisnapError, VoisnapError } from '../errors/voisnap-error.js';
import { errorClassOf, InputRefusal } from '../request/input-refusal.js';
import { ResponseFailure } from '../response/response-failure.js';
import { traceIdOf } from '../response/trace-id.js';
import { TransportFailure } from '../transport/transport.js';
import type { Call } from './call.js';
import { dropEchoes } from './drop-echoes.js';
import { recordFailure } from './record-failure.js';

/** A call that failed, perhaps before its request was built. */
export type FailedCall = Pick<Call, 'operation' | 'progress' | 'scope'> &
  Partial<Pick<Call, 'request'>>;

const withheld = new WeakSet<object>();

/** Whether an error is one of {@link withholdDetails}. */
export const isWithoutDetails = (error: unknown): boolean => withheld.has(error as object);

/** A failure for which `late/failures.ts` is missing. */
export interface BareFailure {
  readonly thrown: unknown;
  /** When an attempt failed with it; `undefined` if it was no attempt that failed. */
  readonly failedAt: number | undefined;
  /** Why the part could not be loaded. Becomes the cause. */
  readonly reason: unknown;
}

/**
 * Makes the error of a call for which `late/failures.ts` is missing. It has class, status, code, trace id and `requestSent`.
 * Secrets cannot be found without that part, so the error quotes nothing.
 *
 * Where the call was aborted or passed its deadline meanwhile, that is its error: its text is ours and has nothing to hide,
 * and its cause is the caller's own reason.
 */
export const withholdDetails = (
  { thrown, failedAt, reason }: BareFailure,
  call: FailedCall,
): VoisnapError => {
  const { progress, request, scope } = call;
  const { error: ended } = scope;
  const failure = ended && isVoisnapError(thrown) ? thrown : createError(thrown, reason, call);
  const error = ended ?? failure;
  withheld.add(error);
  if (failedAt !== undefined) recordFailure(progress, failure, failedAt);
  else if (ended) return ended;
  return annotateError(error, {
    attempts: [...progress.attempts],
    idempotencyKey: request?.headers['idempotency-key'],
    ...(ended && { requestSent: progress.callSent }),
  });
};

/**
 * Notes a response that says by its status alone that the API refused the request, so that what ends the call while the part
 * is loading does not say otherwise.
 */
export const noteRefusal = (thrown: unknown, { progress }: FailedCall): void => {
  if (thrown instanceof ResponseFailure && isRefusal(thrown)) progress.noteRefusal();
};

const createError = (thrown: unknown, cause: unknown, call: FailedCall): VoisnapError => {
  const write = (outcome?: number | string) => describe(outcome, cause, call);
  if (isVoisnapError(thrown)) return emptyError(thrown, write(thrown.status), cause);
  if (thrown instanceof ResponseFailure) {
    const context = { ...readResponse(thrown, call), cause };
    const { reason, response } = thrown;
    return reason === 'status'
      ? new (findErrorClass(response.status))(write(response.status), context)
      : new ConnectionError(write(reason), { ...context, code: reason });
  }
  if (thrown instanceof InputRefusal) return new (errorClassOf(thrown))(write(), { cause });
  const code = thrown instanceof TransportFailure ? thrown.details.code : undefined;
  const requestSent = call.progress.callSent;
  return new ConnectionError(write(code), { code, requestSent, cause });
};

/** Reads what a response says without a word of its own. */
const readResponse = (failure: ResponseFailure, { operation, progress }: FailedCall) => {
  const { reason, response } = failure;
  const { status } = response;
  const isRead = reason === 'status' && operation.retry === 'safe';
  const [sent = { headers: {} }] = progress.sent.slice(-1);
  const { headers } = dropEchoes({ status, headers: response.headers, data: undefined }, sent);
  return {
    status,
    traceId: traceIdOf(headers),
    requestSent: isRefusal(failure) || isRead ? undefined : progress.callSent,
    errors: [],
  };
};

/** Whether the status of a response says that the API did nothing: see `mayHaveActed`, which is loaded late. */
const isRefusal = ({ response: { status } }: ResponseFailure): boolean =>
  status >= 400 && status < 500 && status !== 408 && status !== 429;

const describe = (
  outcome: number | string | undefined,
  cause: unknown,
  { operation, progress }: FailedCall,
): string => {
  const end = outcome === undefined ? '' : ` (${outcome})`;
  const reason = cause instanceof Error ? cause.message : '';
  return `${operation.id} failed${end}. ${progress.describe()} The failure could not be described: ${reason}`;
};

/** Fields that quote nothing of request or response. */
const harmless = /^(?:status|code|traceId|requestSent|retryAfter|limit|remaining|resetAt)$/;

/** Empties an error of its own, such as that of middleware: it keeps its class. */
const emptyError = (error: VoisnapError, text: string, cause: unknown): VoisnapError => {
  // As the constructor writes it: in production, with a link.
  const { message } = new VoisnapError(text);
  const stack = `${error.name}: ${message}`;
  const emptied: Record<string, unknown> = { message, stack, cause };
  for (const [name, value] of Object.entries(error)) {
    if (!harmless.test(name)) emptied[name] = Array.isArray(value) ? [] : undefined;
  }
  for (const [name, value] of Object.entries(emptied)) {
    // A field that was listed stays so.
    Object.defineProperty(error, name, { value, writable: true, configurable: true });
  }
  return error;
};
