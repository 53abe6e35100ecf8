export {
  AuthenticationError,
  ConflictError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  ValidationError,
} from './api-errors.js';
export { AbortError, ConfigurationError, TimeoutError } from './client-errors.js';
export { ConnectionError } from './connection-error.js';
export { ResponseValidationError } from './response-validation-error.js';
export { isVoisnapError, VoisnapError } from './voisnap-error.js';
export {
  WebhookVerificationError,
  type WebhookVerificationReason,
} from './webhook-verification-error.js';
