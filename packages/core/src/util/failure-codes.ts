/** Node's codes for rejected certificates. Codes of OpenSSL for the protocol begin with `ERR_SSL_`. */
const certificateCode =
  /^(?!ERR_SSL_)(?:.*(?:CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ISSUER)|INVALID_CA|HOSTNAME_MISMATCH)/;

/** Codes of OpenSSL for sides that cannot agree on TLS. The next attempt fails in the same way. */
const disagreementCode =
  /^ERR_SSL_.*(?:WRONG_VERSION_NUMBER|PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|HANDSHAKE_FAILURE|CERTIFICATE|UNKNOWN_CA)/;

/** Codes of this machine for used-up descriptors, ports or buffers. */
const exhaustionCodes = new Set(['EMFILE', 'ENFILE', 'EADDRNOTAVAIL', 'ENOBUFS']);

/** Whether a code says that the server's certificate was rejected. */
export const isCertificateCode = (code: string): boolean => certificateCode.test(code);

/** Whether a code says that the server responded to a TLS handshake in plain text. */
export const isPlainTextCode = (code: string): boolean => code === 'ERR_SSL_WRONG_VERSION_NUMBER';

/** Whether a TLS connection failed for a reason that lasts, so that a retry would fail too. */
export const isLastingTlsCode = (code: string): boolean =>
  isCertificateCode(code) || disagreementCode.test(code);

/** Whether a code says that this machine cannot open another connection. */
export const isExhaustionCode = (code: string): boolean => exhaustionCodes.has(code);
