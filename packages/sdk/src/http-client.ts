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
 * Creates the HTTP client that resources send their calls with: core's `HttpClient`, with the `User-Agent`
 * of this SDK and the checks of `@voisnap/types`. `VoisnapClient` creates one itself. Create your own to
 * use single resources, so that a bundle does not contain the others.
 *
 * Loads no check: the first call that validates imports `@voisnap/types/checks`, one file without zod. Core
 * requires undici with the first request. So `import '@voisnap/sdk'` loads three files.
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
      const { findChecks } = await import('@voisnap/types/checks');
      return findChecks(operationId as OperationId);
    },
  });
