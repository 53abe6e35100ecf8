import { addToMessage, annotateError } from '../errors/annotate-error.js';
import type { VoisnapError } from '../errors/voisnap-error.js';
import { adviseOnLostResponse } from '../response/advise-on-lost-response.js';
import { errorFromFailure } from '../response/error-from-failure.js';
import { errorFromReceived } from '../response/error-from-received.js';
import { ResponseFailure } from '../response/response-failure.js';
import { mayHaveActed } from '../retry/may-have-acted.js';
import type { ProxySettings } from '../transport/default-transport-options.js';
import { TransportFailure } from '../transport/transport.js';
import type { Clock } from '../util/clock.js';
import type { Attempt, Call } from './call.js';
import { findProxySecrets } from './find-proxy-secrets.js';
import { hideSentSecrets } from './hide-sent-secrets.js';

interface AttemptParts {
  readonly clock: Clock;
  readonly proxy: ProxySettings | undefined;
}

/** Turns the failure of an attempt into the error to throw, without the secrets of its request. */
export const errorFromAttempt = (
  thrown: unknown,
  attempt: Attempt,
  { clock, proxy }: AttemptParts,
): unknown => {
  const error = toError(thrown, attempt, clock);
  return hideSentSecrets(error, attempt.call.progress.sent, findProxySecrets(proxy));
};

const toError = (thrown: unknown, attempt: Attempt, clock: Clock): unknown => {
  const { call, request, number } = attempt;
  if (thrown instanceof ResponseFailure) {
    const error = toResponseError(thrown, attempt, clock);
    noteErrorResponse(call, error);
    return error;
  }
  if (!(thrown instanceof TransportFailure)) return thrown;
  return errorFromFailure(thrown, { request, attempt: number, retry: call.operation.retry });
};

const toResponseError = (
  { reason, response }: ResponseFailure,
  { call, request, number }: Attempt,
  clock: Clock,
): VoisnapError => {
  const { id, retry, provenance, scope } = call.operation;
  return errorFromReceived(reason, {
    request,
    response,
    attempt: number,
    now: clock.now(),
    retry,
    assumedOperation: provenance === 'assumed' ? id : undefined,
    needsCredentials: scope !== 'none',
  });
};

/** Notes whether the API refused the request, or may have carried it out before it failed. */
const noteErrorResponse = ({ operation, progress }: Call, error: VoisnapError): void => {
  // A success that could not be read says so already.
  if (error.requestSent !== undefined) return;
  if (!mayHaveActed(error)) {
    progress.noteRefusal();
  } else if (operation.retry !== 'safe') {
    annotateError(error, { requestSent: 'maybe' });
    addToMessage(error, adviseOnLostResponse(operation));
  }
};
