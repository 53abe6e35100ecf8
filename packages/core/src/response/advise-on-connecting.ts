import type { TransportFailure } from '../transport/transport.js';
import { isCertificateCode, isExhaustionCode, isPlainTextCode } from '../util/failure-codes.js';

/** Says what to check when no connection could be opened, by the platform's code. */
export function adviseOnConnecting({ message, details }: TransportFailure): string {
  const code = details.code ?? '';
  if (code === 'ECONNREFUSED') return 'Check baseUrl, and that a server listens there.';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return 'The host name could not be resolved. Check baseUrl and the DNS of this machine.';
  }
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') return adviseOnSilence(details);
  if (isExhaustionCode(code)) {
    return 'This machine cannot open more connections. Lower the option maxConcurrency, share one client, or raise the limit (ulimit -n).';
  }
  if (isPlainTextCode(code)) {
    return 'The server speaks plain HTTP on this port. Check the scheme and the port of baseUrl.';
  }
  if (isCertificateCode(code)) {
    return `The certificate was not accepted: ${message}. Check baseUrl, and NODE_EXTRA_CA_CERTS if a proxy signs with its own.`;
  }
  // The text of OpenSSL beside its code does not help users.
  if (code.startsWith('ERR_SSL_')) {
    return 'The TLS handshake failed. Check baseUrl, and which TLS settings the server, or a proxy in between, requires.';
  }
  return code === ''
    ? 'Check baseUrl and the network.'
    : `${message}. Check baseUrl and the network.`;
}

const adviseOnSilence = ({ cause }: TransportFailure['details']): string => {
  const silence =
    'The server did not respond in time. Check baseUrl, the network, and any firewall or proxy in between.';
  const isAggregate =
    typeof cause === 'object' && cause !== null && Array.isArray(Reflect.get(cause, 'errors'));
  return isAggregate
    ? `${silence} The host has several addresses, and each is tried for 2 s. To wait longer, pass dispatcher: new Agent({ connect: { autoSelectFamilyAttemptTimeout: 5_000 } }).`
    : silence;
};
