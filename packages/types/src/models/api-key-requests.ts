import type { ApiKeyScope } from './api-key-scopes.js';
import type { DateInput } from './date-input.js';
import type { OpenEnum } from './open-enum.js';

/** An API key to create. */
export interface CreateApiKeyRequest {
  /** Name of the API key. Example: `Production backend`. */
  name: string;
  /** Operations that the API key allows, at least one. Example: `['agents:read', 'conversations:read']`. */
  scopes: readonly OpenEnum<ApiKeyScope>[];
  /** When the API key expires: a `Date`, or an ISO 8601 datetime with its time zone. Assumed: never if left out. */
  expiresAt?: DateInput | undefined;
}
