import type { User } from '@voisnap/types';
import { findSubtleCrypto } from '../../shared/subtle-crypto.js';

/** What an access token states, in the names of RFC 7519. Times are seconds since the epoch. */
export interface TokenClaims {
  /** Id of the user. */
  readonly sub: User['id'];
  readonly tenantId: string;
  readonly role: string;
  /** Tells tokens of one second apart. */
  readonly jti: string;
  readonly iat: number;
  readonly exp: number;
}

const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;
/** The mock knows the tokens that it has issued, so nobody checks the signature. */
const signingKey = 'voisnap-mock';

/** Creates a signed JWT (RFC 7515, section 3.1). The same claims give the same token. */
export async function createToken(claims: TokenClaims): Promise<string> {
  const encoder = new TextEncoder();
  const encodeJson = (value: object) => encodeBase64Url(encoder.encode(JSON.stringify(value)));
  const signed = `${encodeJson({ alg: 'HS256', typ: 'JWT' })}.${encodeJson(claims)}`;
  const subtle = findSubtleCrypto();
  const key = await subtle.importKey('raw', encoder.encode(signingKey), algorithm, false, ['sign']);
  const signature = await subtle.sign(algorithm, key, encoder.encode(signed));
  return `${signed}.${encodeBase64Url(new Uint8Array(signature))}`;
}

const encodeBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
