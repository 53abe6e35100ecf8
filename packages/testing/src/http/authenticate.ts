import type { Operation } from '@voisnap/types/operations';
import { Problem } from '../emulator/problems/problem.js';
import { type KeyRecord, tokenPattern } from './api-keys.js';

/** Which API keys are accepted: `enforce`, those of the mock; `any-key`, every key. */
export type AuthMode = 'enforce' | 'any-key';

/** Settings of `authenticate`. */
export interface AuthSettings {
  readonly mode: AuthMode;
  readonly findKey: (value: string) => KeyRecord | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const unrestricted: KeyRecord = { scopes: undefined, revoked: false };

const bearer = new RegExp(`^bearer +(${tokenPattern}) *$`, 'i');

/** Reads the token of an `Authorization` header; `undefined` if the header is malformed. */
export const readBearerToken = (authorization: string): string | undefined =>
  bearer.exec(authorization)?.[1];

/**
 * Reads the API key from an `Authorization` header and checks that it may call the operation.
 * @returns the key; an empty text for an operation that needs no credentials, whatever the header holds.
 * @throws Problem 401 when the key is missing, unknown, revoked or expired, 403 when it does not allow the operation.
 */
export function authenticate(
  authorization: string | null,
  operation: Operation | undefined,
  { findKey, mode, now }: AuthSettings,
): string {
  if (operation?.scope === 'none') return '';
  if (authorization === null) {
    throw unauthenticated('The request has no Authorization header. Send "Bearer <API key>".');
  }
  const value = readBearerToken(authorization);
  if (value === undefined) {
    throw unauthenticated('The Authorization header is malformed. Send "Bearer <API key>".');
  }
  const record = findKey(value) ?? (mode === 'any-key' ? unrestricted : undefined);
  if (!record) throw unauthenticated('The API key is unknown.');
  if (record.revoked) throw unauthenticated('The API key has been revoked.');
  if (record.expiresAt !== undefined && record.expiresAt <= now()) {
    const kind = record.user?.rights ? 'access token' : 'API key';
    throw unauthenticated(`The ${kind} has expired.`);
  }
  if (operation) checkRights(record, operation);
  return value;
}

function checkRights({ scopes, user }: KeyRecord, operation: Operation): void {
  const { id, scope } = operation;
  if (user?.rights) {
    if (user.rights.allows(operation)) return;
    const detail = `The user has the role ${user.rights.role}, which does not allow ${id}.`;
    throw new Problem('permission-denied', detail);
  }
  if (scopes === undefined || scopes.includes(scope)) return;
  const detail =
    scope === 'unrestricted'
      ? `The API key is restricted to its scopes. ${id} needs an API key without scopes.`
      : `The API key lacks the scope ${scope}, which ${id} needs.`;
  throw new Problem('permission-denied', detail);
}

// RFC 9110, section 15.5.2: a 401 names the scheme.
const unauthenticated = (detail: string): Problem =>
  new Problem('authentication-failed', detail, { headers: { 'WWW-Authenticate': 'Bearer' } });
