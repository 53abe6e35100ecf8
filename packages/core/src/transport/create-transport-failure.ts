import type { RequestSent } from '../util/request-sent.js';
import type { OutgoingBody } from './outgoing-body.js';
import { findProxyFailure } from './proxy-failure.js';
import { readErrorCode, readErrorMessage } from './read-error.js';
import { TransportFailure } from './transport.js';

/** Creates the failure of an attempt that got no response. */
export function createTransportFailure(
  error: unknown,
  body: Pick<OutgoingBody, 'sent' | 'failure'>,
): TransportFailure {
  const proxyFailure = findProxyFailure(error);
  const cause = body.failure ? body.failure.error : error;
  return new TransportFailure(readErrorMessage(cause), {
    code: body.failure ? 'upload_failed' : readErrorCode(proxyFailure ?? error),
    requestSent: body.sent ? 'maybe' : 'no',
    cause,
    ...(proxyFailure && { proxy: proxyFailure.details }),
  });
}

/** Creates the failure of a call that was in flight when its client was closed, or that came later. */
export const createClosedFailure = (requestSent: RequestSent): TransportFailure =>
  new TransportFailure('the client was closed', { code: 'closed', requestSent, cause: undefined });
