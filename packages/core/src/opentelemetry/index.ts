export type {
  AttemptChanges,
  Middleware,
  MiddlewareAttempt,
  MiddlewareCall,
  MiddlewareResponse,
} from '../middleware/middleware.js';
export {
  createOpenTelemetryMiddleware,
  type OpenTelemetryOptions,
} from './create-open-telemetry-middleware.js';
