import type { ResolvedClientOptions } from './resolve-client-options.js';

/** What may be shown of a client when it is printed: no header and no credential. */
export const describeClientOptions = ({
  baseUrl,
  call,
}: ResolvedClientOptions): Record<string, unknown> => ({
  baseUrl,
  timeout: call.timeout,
  maxRetries: call.maxRetries,
  validation: call.validation,
});
