import type { ApiKey } from '../models/api-key.js';
import type { CreateApiKeyRequest } from '../models/api-key-requests.js';
import type { OperationsOf } from './operation.js';

interface ApiKeyOperationTypes {
  readonly create: { input: { body: CreateApiKeyRequest }; response: ApiKey };
}

const facts = {
  create: {
    id: 'apiKeys.create',
    method: 'POST',
    path: '/api-keys',
    summary: 'Create an API key',
    retry: 'unsafe',
    successStatus: 201,
    rateLimitPolicy: 'api-write',
    scope: 'unrestricted',
    provenance: 'documented',
  },
} as const;

/** The type of {@link apiKeyOperations}. */
export type ApiKeyOperations = OperationsOf<typeof facts, ApiKeyOperationTypes>;

/** Operations on API keys. */
export const apiKeyOperations: ApiKeyOperations = facts;
