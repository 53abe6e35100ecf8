export type {
  AttemptChanges,
  Middleware,
  MiddlewareAttempt,
  MiddlewareCall,
  MiddlewareResponse,
} from '@voisnap/core';
export {
  createOpenTelemetryMiddleware,
  type OpenTelemetryOptions,
} from '@voisnap/core/opentelemetry';
