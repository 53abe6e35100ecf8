import { addToMessage, annotateError } from '../errors/annotate-error.js';
import { isVoisnapError, type VoisnapError } from '../errors/voisnap-error.js';
import { adviseOnLostResponse } from '../response/advise-on-lost-response.js';
import { decodeResponse } from '../response/decode-response.js';
import type { DecodedResponse } from '../response/decoded-response.js';
import { errorFromFailure } from '../response/error-from-failure.js';
import { mayHaveActed } from '../retry/may-have-acted.js';
import { type Transport, TransportFailure, type WireResponse } from '../transport/transport.js';
import type { Clock } from '../util/clock.js';
import type { Attempt, AttemptHandler, Call } from './call.js';
import { dropEchoes } from './drop-echoes.js';
import { hideSentSecrets } from './hide-sent-secrets.js';
import type { PipelineParts } from './pipeline-parts.js';
import { runBeforeSend } from './run-before-send.js';

/** Sends a request, and turns the response into data or an error. */
export const send =
  ({
    transport,
    clock,
    knownSecrets,
  }: Pick<PipelineParts, 'transport' | 'clock' | 'knownSecrets'>): AttemptHandler =>
  async (attempt) => {
    const { call, request } = attempt;
    call.progress.sent.push(request);
    try {
      const response = await transmit(transport, attempt);
      return dropEchoes(decode(response, attempt, clock), request);
    } catch (error) {
      throw hideSentSecrets(error, call.progress.sent, knownSecrets);
    }
  };
const decode = (
  response: WireResponse,
  { call, request, number }: Attempt,
  clock: Clock,
): DecodedResponse => {
  const { id, successStatus, retry, provenance, scope } = call.operation;
  const assumedOperation = provenance === 'assumed' ? id : undefined;
  const dataPromised = successStatus === 200 || successStatus === 201;
  try {
    const now = clock.now();
    return decodeResponse({
      request,
      response,
      attempt: number,
      now,
      dataPromised,
      retry,
      assumedOperation,
      needsCredentials: scope !== 'none',
    });
  } catch (error) {
    if (isVoisnapError(error)) noteErrorResponse(call, error);
    throw error;
  }
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

const transmit = async (
  transport: Transport,
  { call, request, signal, number }: Attempt,
): Promise<WireResponse> => {
  if (call.options.beforeSend) await runBeforeSend(call, signal);
  if (signal.aborted) throw signal.reason;
  // Until the transport says otherwise.
  call.progress.requestSent = 'maybe';
  try {
    return await transport.send(request, {
      signal,
      maxResponseBytes: call.options.maxResponseBytes,
      onRequestSent: (requestSent) => {
        call.progress.requestSent = requestSent;
      },
    });
  } catch (failure) {
    if (signal.aborted) throw signal.reason;
    if (!(failure instanceof TransportFailure)) throw failure;
    // A transport that did not call onRequestSent may still know at the end that nothing was sent.
    call.progress.requestSent = failure.details.requestSent;
    const { retry } = call.operation;
    throw errorFromFailure(failure, { request, attempt: number, retry });
  }
};
