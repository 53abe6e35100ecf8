import { type ClientOptions, HttpClient } from '@voisnap/core';
import type { OperationId } from '@voisnap/types/operations';
import { version } from './version.js';

export type {
  ClientOptions,
  HttpClient,
  PolicyRateLimit,
  RawRequest,
  RequestOptions,
  RequestPromise,
  WithResponse,
} from '@voisnap/core';

/**
 * The engine that resources stand on, told about Voisnap. `VoisnapClient` makes one; make your own to
 * pick single resources and leave the others out of your bundle.
 *
 * @throws ConfigurationError when an option is wrong.
 * @example
 * ```ts
 * import { createHttpClient } from '@voisnap/sdk/http-client';
 * import { Agents } from '@voisnap/sdk/agents';
 *
 * const agents = new Agents(createHttpClient({ apiKey: 'vsnp_sb_…' }));
 * const agent = await agents.get('agt_01HXK8Z3MNPQRS');
 * ```
 */
export const createHttpClient = (options: ClientOptions = {}): HttpClient =>
  new HttpClient(options, {
    product: `voisnap-sdk/${version}`,
    loadSchemas: async (operationId) => {
      const { contract } = await import('@voisnap/types/contract');
      return contract[operationId as OperationId];
    },
  });
