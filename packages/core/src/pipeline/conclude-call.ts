import type { VoisnapError } from '../errors/voisnap-error.js';
import type { RequestOptions } from '../options/request-options.js';
import { explainRefusal } from '../request/explain-refusal.js';
import { InputRefusal } from '../request/input-refusal.js';
import type { ProxySettings } from '../transport/default-transport-options.js';
import type { WireRequest } from '../transport/transport.js';
import { keepCallerStack } from '../util/add-caller-stack.js';
import type { OperationInput } from '../util/operation.js';
import { findProxySecrets } from './find-proxy-secrets.js';
import { findFieldSecrets } from './find-request-secrets.js';
import { hideSentSecrets } from './hide-sent-secrets.js';

/** What is known of a call that failed. */
interface FailedCall {
  readonly sent: readonly WireRequest[];
  readonly requested: {
    readonly input: OperationInput;
    readonly options: RequestOptions | undefined;
  };
  readonly proxy: ProxySettings | undefined;
}

/** Explains a refusal of input, and removes secrets from every error of a call, those of middleware, token functions and models included. */
export const concludeCall = (thrown: unknown, failed: FailedCall): unknown => {
  const { sent, requested, proxy } = failed;
  const error = thrown instanceof InputRefusal ? explain(thrown) : thrown;
  return hideSentSecrets(error, sent, [
    ...findProxySecrets(proxy),
    ...findFieldSecrets([requested.input, requested.options?.extraBody]),
  ]);
};

const explain = (refused: InputRefusal): VoisnapError => {
  const error = explainRefusal(refused);
  keepCallerStack(error);
  return error;
};
