import { brandErrorClass } from '../util/error-brand.js';
import type { ErrorContext, FieldError } from './error-context.js';
import { ErrorWithFields } from './error-with-fields.js';
import { VoisnapError } from './voisnap-error.js';

/** The API did not accept the credentials (401). */
export class AuthenticationError extends VoisnapError {
  static {
    brandErrorClass(AuthenticationError, 'AuthenticationError');
  }
}

/** The credentials are valid and do not allow this (403). */
export class PermissionError extends VoisnapError {
  static {
    brandErrorClass(PermissionError, 'PermissionError');
  }
}

/** The resource does not exist (404). */
export class NotFoundError extends VoisnapError {
  static {
    brandErrorClass(NotFoundError, 'NotFoundError');
  }
}

/** The resource is in a state that does not allow this (409). */
export class ConflictError extends VoisnapError {
  static {
    brandErrorClass(ConflictError, 'ConflictError');
  }
}

/**
 * The input is not valid. The API says so (400, 422), or, without a `status`, the client does before it
 * sends anything.
 */
export class ValidationError extends ErrorWithFields {
  static {
    brandErrorClass(ValidationError, 'ValidationError');
  }
}

/** Too many requests: the API refused one (429), or, without a `status`, the client refused to wait for the limit. */
export class RateLimitError extends VoisnapError {
  static {
    brandErrorClass(RateLimitError, 'RateLimitError');
  }

  /** Seconds to wait before the next request, where the API said so. */
  readonly retryAfter: number | undefined;
  /** Requests allowed in a window. */
  readonly limit: number | undefined;
  /** Requests left in this window. */
  readonly remaining: number | undefined;
  /** When the window ends. */
  readonly resetAt: Date | undefined;
  /** The policy that was exceeded: `api-standard`, `outbound-calls`. */
  readonly policy: string | undefined;

  constructor(message: string, context: ErrorContext & RateLimitContext = {}) {
    super(message, context);
    this.retryAfter = context.retryAfter;
    this.limit = context.limit;
    this.remaining = context.remaining;
    this.resetAt = context.resetAt;
    this.policy = context.policy;
  }
}

/** The rate limit of a response, read from its headers. */
export interface RateLimitContext {
  /** Seconds. */
  readonly retryAfter?: number | undefined;
  /** Requests allowed in a window. */
  readonly limit?: number | undefined;
  /** Requests left in this window. */
  readonly remaining?: number | undefined;
  /** When the window ends. */
  readonly resetAt?: Date | undefined;
  /** The policy that was exceeded: `api-standard`. */
  readonly policy?: string | undefined;
}

/** The API failed (5xx). */
export class ServerError extends VoisnapError {
  static {
    brandErrorClass(ServerError, 'ServerError');
  }

  /** Seconds to wait before the next request, where the API said so. */
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    context: ErrorContext & { readonly retryAfter?: number | undefined } = {},
  ) {
    super(message, context);
    this.retryAfter = context.retryAfter;
  }
}

/** The classes of errors that a status of the API becomes. */
type ApiErrorClass = new (
  message: string,
  context: ErrorContext & RateLimitContext & { readonly errors: readonly FieldError[] },
) => VoisnapError;

const classesByStatus: Readonly<Record<number, ApiErrorClass>> = {
  400: ValidationError,
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  422: ValidationError,
  429: RateLimitError,
};

/**
 * Finds the class of an error by its HTTP status: that of `classesByStatus`, else `ServerError` from 500 on, else
 * `VoisnapError`.
 */
export const findErrorClass = (status: number): ApiErrorClass =>
  classesByStatus[status] ?? (status >= 500 ? ServerError : VoisnapError);
