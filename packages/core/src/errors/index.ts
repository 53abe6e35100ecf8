export { AbortError } from './abort-error.js';
export { AuthenticationError } from './authentication-error.js';
export { ConfigurationError } from './configuration-error.js';
export { ConflictError } from './conflict-error.js';
export { ConnectionError } from './connection-error.js';
export { NotFoundError } from './not-found-error.js';
export { PermissionError } from './permission-error.js';
export { RateLimitError } from './rate-limit-error.js';
export { ResponseValidationError } from './response-validation-error.js';
export { ServerError } from './server-error.js';
export { TimeoutError } from './timeout-error.js';
export { ValidationError } from './validation-error.js';
export { isVoisnapError, VoisnapError } from './voisnap-error.js';
export {
  WebhookVerificationError,
  type WebhookVerificationReason,
} from './webhook-verification-error.js';
