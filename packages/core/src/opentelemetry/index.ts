export type {
  AttemptChanges,
  Middleware,
  MiddlewareAnswer,
  MiddlewareAttempt,
  MiddlewareCall,
} from '../middleware/middleware.js';
export {
  createOpenTelemetryMiddleware,
  type OpenTelemetryOptions,
} from './create-open-telemetry-middleware.js';
