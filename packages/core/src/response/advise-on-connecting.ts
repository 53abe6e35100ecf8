import type { TransportFailure } from '../transport/transport.js';
import { isCertificateCode, isExhaustionCode, isPlainTextCode } from '../util/failure-codes.js';

/** What to look at when no connection came about, by the platform's code. */
export function adviseOnConnecting({ message, details }: TransportFailure): string {
  const code = details.code ?? '';
  if (code === 'ECONNREFUSED') return 'Check baseUrl, and that something listens there.';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return 'The name could not be resolved: check baseUrl, and the DNS of this machine.';
  }
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') return adviseOnSilence(details);
  if (isExhaustionCode(code)) {
    return 'This machine could not open one more connection. Lower the option maxConcurrency, share one client, or raise the limit (ulimit -n).';
  }
  if (isPlainTextCode(code)) {
    return 'This port speaks plain http: check the scheme and the port of baseUrl.';
  }
  if (isCertificateCode(code)) {
    return `The certificate was not accepted: ${message}. Check baseUrl, and NODE_EXTRA_CA_CERTS if a proxy signs with its own.`;
  }
  // What OpenSSL says beside its code is for those who read its source.
  if (code.startsWith('ERR_SSL_')) {
    return 'The TLS handshake failed: check baseUrl, and what the server, or a proxy in between, wants of TLS.';
  }
  return code === ''
    ? 'Check baseUrl and the network.'
    : `${message}. Check baseUrl and the network.`;
}

const adviseOnSilence = ({ cause }: TransportFailure['details']): string => {
  const silence =
    'Nobody answered in time: check baseUrl, the network, and whether a firewall or proxy is in between.';
  const isAggregate =
    typeof cause === 'object' && cause !== null && Array.isArray(Reflect.get(cause, 'errors'));
  return isAggregate
    ? `${silence} The host has several addresses, and each is tried for 2 s: for more, pass dispatcher: new Agent({ connect: { autoSelectFamilyAttemptTimeout: 5_000 } }).`
    : silence;
};
