export {
  createOpenTelemetryMiddleware,
  type OpenTelemetryOptions,
} from './create-open-telemetry-middleware.js';
