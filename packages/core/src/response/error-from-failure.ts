import { ConnectionError } from '../errors/connection-error.js';
import { isVoisnapError, type VoisnapError } from '../errors/voisnap-error.js';
import type { TransportFailure, WireRequest } from '../transport/transport.js';
import type { RetryClass } from '../util/operation.js';
import { adviseOnConnecting } from './advise-on-connecting.js';
import { adviseOnLostResponse } from './advise-on-lost-response.js';
import { describeProxyFailure } from './describe-proxy-failure.js';

/** The attempt that failed. */
export interface FailedRequest {
  readonly request: WireRequest;
  /** 1 for the first attempt of the call. */
  readonly attempt: number;
  /** Whether the operation reads or writes. Default: as its method says. */
  readonly retry?: RetryClass | undefined;
}

/**
 * Turns the failure of an attempt without a response into a `ConnectionError`. A `VoisnapError` that the source
 * of the body threw, such as a file that grew past its limit, is returned unchanged. For responses, see
 * `errorFromResponse`.
 */
export function errorFromFailure(failure: TransportFailure, failed: FailedRequest): VoisnapError {
  const { code, requestSent, cause } = failure.details;
  if (isVoisnapError(cause)) return cause;
  const { method, url } = failed.request;
  return new ConnectionError(failureMessage(failure, failed), {
    code,
    requestSent,
    request: { method, url, attempt: failed.attempt },
    cause,
  });
}

function failureMessage(failure: TransportFailure, { request, retry }: FailedRequest): string {
  const { code, requestSent } = failure.details;
  const place = addressOf(request.url);
  const reason = code === undefined ? failure.message : code;
  const advice = adviseOnLostResponse({ method: request.method, ...(retry && { retry }) });
  if (failure.details.proxy) return describeProxyFailure(failure.details.proxy, place);
  if (code === 'closed') {
    return `The client was closed. ${requestSent === 'no' ? 'Nothing was sent. Create a new client.' : advice}`;
  }
  if (code === 'redirected') {
    return `${place} redirects ${request.method} ${new URL(request.url).pathname}, and redirects are not followed, so that credentials never reach another address. Check baseUrl.`;
  }
  if (code === 'upload_failed') {
    return `The upload source failed: ${failure.message}. The request was aborted. ${requestSent === 'no' ? 'Nothing was sent.' : advice}`;
  }
  if (code === 'unusable_response') {
    return `fetch returned an invalid response for ${request.method} ${new URL(request.url).pathname}: ${failure.message}. Check the option fetch: it must return a Response, or an object with status, headers and text(). ${adviseOnLostResponse(request)}`;
  }
  if (requestSent === 'no') {
    return `Could not connect to ${place} (${reason}), so nothing was sent. ${adviseOnConnecting(failure)}`;
  }
  const path = new URL(request.url).pathname;
  return `The connection to ${place} failed before the response to ${request.method} ${path} arrived (${reason}). ${advice}`;
}

function addressOf(url: string): string {
  const { hostname, port, protocol } = new URL(url);
  return `${hostname}:${port || (protocol === 'http:' ? 80 : 443)}`;
}
