export {
  createOpenTelemetryMiddleware,
  type OpenTelemetryOptions,
} from '@voisnap/core/opentelemetry';
