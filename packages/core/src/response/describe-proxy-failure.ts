import type { TransportFailure } from '../transport/transport.js';

/** Writes the message for a proxy that failed: what is wrong, and which option or variable to change. */
export const describeProxyFailure = (
  { proxy, reason, code }: NonNullable<TransportFailure['details']['proxy']>,
  target: string,
): string => {
  if (code === 'proxy_authentication_required') {
    return (
      `The proxy ${proxy} requires valid credentials (407), so nothing was sent. Put user:password@ before ` +
      "its host in the option proxy, or in the variable HTTPS_PROXY when proxy is 'environment'."
    );
  }
  const advice = `Check the option proxy, or the variables HTTPS_PROXY, HTTP_PROXY and NO_PROXY when proxy is 'environment'.`;
  if (code === 'proxy_refused') {
    return `The proxy ${proxy} did not open a tunnel to ${target} (${reason}), so nothing was sent. ${advice}`;
  }
  return `The proxy ${proxy} could not be used (${reason}), so nothing was sent. ${advice}`;
};
