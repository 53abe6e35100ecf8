import { ConfigurationError } from '../errors/client-errors.js';
import { findProxyVariable, type ProxyContext, schemeOf } from './find-proxy-variable.js';

/**
 * The option `proxy` where requests are sent with `fetch`, which cannot use one. `'environment'` passes if the environment
 * names none.
 *
 * @throws ConfigurationError for any other proxy.
 */
export const resolveProxy = (proxy: unknown, { baseUrl, variables }: ProxyContext): undefined => {
  const isNone = proxy === 'environment' && !findProxyVariable(schemeOf(baseUrl), variables);
  if (proxy === undefined || isNone) return;
  throw new ConfigurationError(
    'proxy works on Node only. Pass a fetch that sends through your proxy instead.',
  );
};
