/** Certificates that are not accepted, as Node names them; `ERR_SSL_…` is what OpenSSL says of the protocol. */
const certificateCode =
  /^(?!ERR_SSL_)(?:.*(?:CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ISSUER)|INVALID_CA|HOSTNAME_MISMATCH)/;

/** What the two sides of a TLS connection do not agree about, the next time either. */
const disagreementCode =
  /^ERR_SSL_.*(?:WRONG_VERSION_NUMBER|PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|HANDSHAKE_FAILURE|CERTIFICATE|UNKNOWN_CA)/;

/** Descriptors, ports or buffers of this machine that are used up. */
const exhaustionCodes = new Set(['EMFILE', 'ENFILE', 'EADDRNOTAVAIL', 'ENOBUFS']);

/** Whether a code says that the certificate of the other side was not accepted. */
export const isCertificateCode = (code: string): boolean => certificateCode.test(code);

/** Whether a code says that the other side answered a TLS handshake in plain text. */
export const isPlainTextCode = (code: string): boolean => code === 'ERR_SSL_WRONG_VERSION_NUMBER';

/** Whether a TLS connection failed for a reason that the next attempt would meet again. */
export const isLastingTlsCode = (code: string): boolean =>
  isCertificateCode(code) || disagreementCode.test(code);

/** Whether a code says that this machine cannot open one more connection. */
export const isExhaustionCode = (code: string): boolean => exhaustionCodes.has(code);
