import type { OperationCaller, RequestOptions, RequestPromise } from '@voisnap/core';
import type { ApiKey, CreateApiKeyRequest } from '@voisnap/types/models';
import { apiKeyOperations } from '@voisnap/types/operations';
import { bindMethods } from './bind-methods.js';

/** Creates API keys: `client.apiKeys`. */
export class ApiKeys {
  readonly #caller: OperationCaller;

  constructor(caller: OperationCaller) {
    this.#caller = caller;
    bindMethods(this);
  }

  /**
   * Creates an API key. Store its `key`: assumed, only this response contains it. Give it the scopes that its user
   * needs and no others.
   *
   * Voisnap documents no operation that lists or revokes API keys: use the Console, or `client.request()`.
   * @throws ValidationError when `scopes` has a slip of a known scope, or `expiresAt` is not a date. Nothing was sent.
   * @throws PermissionError when the credentials may not create API keys. Assumed: an API key with scopes may not.
   * @example
   * ```ts
   * const { key } = await client.apiKeys.create({
   *   name: 'Production backend',
   *   scopes: ['agents:read', 'conversations:read'],
   *   expiresAt: '2026-12-31T23:59:59Z',
   * });
   * ```
   */
  create(body: CreateApiKeyRequest, options?: RequestOptions): RequestPromise<ApiKey> {
    return this.#caller.call(apiKeyOperations.create, { body }, options);
  }
}
