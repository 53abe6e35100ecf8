import type { AttemptRecord } from '../util/attempt-record.js';
import { brandErrorClass, hasBrandOf } from '../util/error-brand.js';
import { redactHeaders, redactText } from '../util/redact.js';
import { redactValue } from '../util/redact-value.js';
import type { RequestSent } from '../util/request-sent.js';
import { setInspect } from '../util/set-inspect.js';
import { shorten } from '../util/shorten.js';
import { copyCause } from './copy-cause.js';
import { describeError, inspectError } from './describe-error.js';
import type { ErrorContext, ErrorRequest } from './error-context.js';

/** Largest number of characters of a message, and of texts from the API. */
const maxMessage = 4_096;

/**
 * Base class of every error that the SDK throws. Its constructor removes keys, tokens and webhook secrets from
 * all fields. `instanceof` works across copies of the package, ESM and CJS.
 */
export class VoisnapError extends Error {
  static {
    brandErrorClass(VoisnapError, 'VoisnapError');
    setInspect(VoisnapError, inspectError);
  }

  /** Recognizes the errors of other copies of this package too. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: each class compares its own brand.
    return hasBrandOf(this, value);
  }

  /** HTTP status of the response; `undefined` without one. */
  readonly status: number | undefined;
  /** The kind of problem in words, from the API: `Resource Not Found`. */
  readonly title: string | undefined;
  /** What happened this time, from the API. */
  readonly detail: string | undefined;
  /** The kind of problem as a URL, from the API. */
  readonly type: string | undefined;
  /** The API's trace id. Quote it when you ask Voisnap about a failure. */
  readonly traceId: string | undefined;
  /**
   * Headers of the response, with lower-case names. The field is not called `headers`, because Express, Fastify and
   * Koa copy the `headers` of an uncaught error into their own response.
   */
  readonly responseHeaders: Readonly<Record<string, string>> | undefined;
  /** Body of the response: parsed JSON, or text if it is not JSON. A large body is cut. */
  readonly body: unknown;
  /** The request that failed. */
  readonly request: ErrorRequest | undefined;
  /** All attempts of the call, the last one included. */
  readonly attempts: readonly AttemptRecord[] | undefined;
  /**
   * `'maybe'` when the API may have carried out the request: no response came, or one that a gateway may send
   * after the work (5xx, 408). `'no'` when it certainly has not. `undefined` when the API refused the request,
   * for responses to reads, and for input that was rejected before anything was sent.
   */
  readonly requestSent: RequestSent | undefined;
  /** `Idempotency-Key` of the call, the same on all attempts. */
  readonly idempotencyKey: string | undefined;

  constructor(message: string, context: ErrorContext = {}) {
    super(
      redactText(shorten(message, maxMessage)),
      'cause' in context ? { cause: copyCause(context.cause) } : undefined,
    );
    this.status = context.status;
    this.title = redactOptional(context.title);
    this.detail = redactOptional(context.detail);
    this.type = redactOptional(context.type);
    this.traceId = context.traceId;
    this.responseHeaders = context.headers && redactHeaders(context.headers);
    this.body = redactValue(context.body);
    this.request = context.request && {
      ...context.request,
      url: redactText(context.request.url),
    };
    this.attempts = undefined;
    this.requestSent = context.requestSent;
    this.idempotencyKey = undefined;
  }

  /** Returns all fields but the stack, redacted, for `JSON.stringify` and structured logs. */
  toJSON(): Record<string, unknown> {
    return describeError(this);
  }
}

const redactOptional = (text: string | undefined) => text && redactText(shorten(text, maxMessage));

/**
 * Type guard; equivalent to `instanceof VoisnapError`.
 * @param value - anything, as a `catch` gives it.
 */
export const isVoisnapError = (value: unknown): value is VoisnapError =>
  value instanceof VoisnapError;
