import { isRecord } from '../util/is-record.js';

/**
 * Reads when a JWT expires, in order to get the next one in time. It does not check the signature; the API does.
 *
 * @returns milliseconds since the Unix epoch; `undefined` for a token that is not a JWT or has no `exp`.
 */
export const readTokenExpiry = (token: string): number | undefined => {
  const payload = token.split('.')[1];
  if (payload === undefined) return undefined;
  try {
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    const expiry = isRecord(claims) ? claims.exp : undefined;
    // NumericDate of RFC 7519, section 2: seconds, decimals allowed.
    return typeof expiry === 'number' && Number.isFinite(expiry) ? expiry * 1_000 : undefined;
  } catch {
    return undefined;
  }
};
