export type {
  AttemptChanges,
  Middleware,
  MiddlewareAnswer,
  MiddlewareAttempt,
  MiddlewareCall,
} from '@voisnap/core';
export {
  createOpenTelemetryMiddleware,
  type OpenTelemetryOptions,
} from '@voisnap/core/opentelemetry';
