import type { RequestOptions } from '../options/request-options.js';
import type { ProxySettings } from '../transport/default-transport-options.js';
import type { WireRequest } from '../transport/transport.js';
import type { OperationInput } from '../util/operation.js';
import { addCallerStack } from './add-caller-stack.js';
import { findProxySecrets } from './find-proxy-secrets.js';
import { findFieldSecrets } from './find-request-secrets.js';
import { hideSentSecrets } from './hide-sent-secrets.js';

/** What is known of a call that failed. */
interface FailedCall {
  /** The stack at the moment of the failure, without the lines of the engine. */
  readonly caller: { readonly stack?: string };
  readonly sent: readonly WireRequest[];
  readonly requested: {
    readonly input: OperationInput;
    readonly options: RequestOptions | undefined;
  };
  readonly proxy: ProxySettings | undefined;
}

/**
 * Leads the stack of a call's error to the caller, and removes secrets from the error: from those of middleware, token
 * functions and models too. Returns the error.
 */
export const concludeCall = (error: unknown, failed: FailedCall): unknown => {
  const { caller, sent, requested, proxy } = failed;
  addCallerStack(error, caller.stack);
  return hideSentSecrets(error, sent, [
    ...findProxySecrets(proxy),
    ...findFieldSecrets([requested.input, requested.options?.extraBody]),
  ]);
};
