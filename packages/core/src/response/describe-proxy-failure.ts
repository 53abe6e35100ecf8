import type { TransportFailure } from '../transport/transport.js';

/** Says what is wrong with a proxy, and which option or variable to change. */
export const describeProxyFailure = (
  { proxy, reason, code }: NonNullable<TransportFailure['details']['proxy']>,
  target: string,
): string => {
  if (code === 'proxy_authentication_required') {
    return (
      `The proxy ${proxy} did not accept its credentials, or got none (407): nothing was sent. Write user, ` +
      'colon, password and @ before its host in the option proxy, or in the variable HTTPS_PROXY where ' +
      "proxy is 'environment'."
    );
  }
  const advice = `Check the option proxy, or the environment's HTTPS_PROXY, HTTP_PROXY and NO_PROXY where proxy is 'environment'.`;
  if (code === 'proxy_refused') {
    return `The proxy ${proxy} opened no tunnel to ${target}, but ${reason}: nothing was sent. ${advice}`;
  }
  return `The proxy ${proxy} could not be used (${reason}): nothing was sent. ${advice}`;
};
