import { KNOWN_API_KEY_SCOPES, type Operation, operations } from '@voisnap/types/operations';
import { describe, expect, it, test } from 'vitest';
import type { Problem } from '../emulator/problems/problem.js';
import { KeyRing } from './api-keys.js';
import { authenticate } from './authenticate.js';

const keys = new KeyRing({ nameKey: () => 'vsnp_sb_new' }, 'vsnp_sb_first');
const unrestricted = keys.create();
const scoped = keys.create({ value: 'vsnp_sb_scoped', scopes: ['conversations:read'] });
const revoked = keys.create({ value: 'vsnp_sb_revoked', revoked: true });
const findKey = (value: string) => keys.find(value);
const enforce = { mode: 'enforce', findKey, now: () => 1_000 } as const;

const problemOf = (
  authorization: string | null,
  operation: Operation = operations['agents.create'],
) => {
  try {
    authenticate(authorization, operation, enforce);
  } catch (error) {
    return error as Problem;
  }
  throw new Error('There was no problem.');
};

describe('authenticate', () => {
  it('accepts a key of the mock, with the scheme in any case', () => {
    const operation = operations['agents.create'];
    expect(authenticate(`Bearer ${unrestricted}`, operation, enforce)).toBe(unrestricted);
    expect(authenticate(`bearer  ${unrestricted}`, undefined, enforce)).toBe(unrestricted);
  });

  it('accepts a key only for the operations of its scopes', () => {
    const operation = operations['conversations.get'];
    expect(authenticate(`Bearer ${scoped}`, operation, enforce)).toBe(scoped);
    expect(problemOf(`Bearer ${scoped}`)).toMatchObject({
      status: 403,
      detail: 'The API key lacks the scope agents:write, which agents.create needs.',
    });
  });

  it('accepts a key with scopes for no operation that needs an unrestricted key', () => {
    const operation: Operation = { ...operations['agents.create'], scope: 'unrestricted' };
    expect(authenticate(`Bearer ${unrestricted}`, operation, enforce)).toBe(unrestricted);
    const every = keys.create({ value: 'vsnp_sb_every', scopes: KNOWN_API_KEY_SCOPES });
    expect(problemOf(`Bearer ${every}`, operation)).toMatchObject({
      status: 403,
      detail:
        'The API key is restricted to its scopes. agents.create needs an API key without scopes.',
    });
  });

  it('needs no credentials for an operation without a scope, and ignores those that are sent', () => {
    const operation: Operation = { ...operations['agents.create'], scope: 'none' };
    for (const header of [null, 'malformed', `Bearer ${revoked}`]) {
      expect(authenticate(header, operation, enforce)).toBe('');
    }
  });

  test.each([
    ['a missing header', null, 'has no Authorization header'],
    ['an empty header', '', 'is malformed'],
    ['a key without the scheme', unrestricted, 'is malformed'],
    ['another scheme', 'Basic dXNlcjpwYXNz', 'is malformed'],
    ['two keys', `Bearer ${unrestricted} ${unrestricted}`, 'is malformed'],
    ['an unknown key', 'Bearer vsnp_live_other', 'is unknown'],
    ['a revoked key', `Bearer ${revoked}`, 'has been revoked'],
  ])('answers 401 to %s, without repeating the key', (_title, authorization, detail) => {
    const problem = problemOf(authorization);
    expect(problem.status).toBe(401);
    expect(problem.extras.headers).toEqual({ 'WWW-Authenticate': 'Bearer' });
    expect(problem.detail).toContain(detail);
    expect(problem.detail).not.toContain('vsnp_');
  });

  it('accepts any key in the mode any-key, except a revoked key of the mock', () => {
    const any = { ...enforce, mode: 'any-key' } as const;
    const operation = operations['agents.create'];
    expect(authenticate('Bearer eyJh.eyJz.c2ln', operation, any)).toBe('eyJh.eyJz.c2ln');
    expect(() => authenticate(`Bearer ${revoked}`, operation, any)).toThrow('revoked');
    expect(() => authenticate(null, operation, any)).toThrow('no Authorization header');
  });
});

describe('KeyRing', () => {
  it('rejects a duplicate, a value that no header can carry, and revoking an unknown key', () => {
    expect(() => keys.create({ value: unrestricted })).toThrow('already');
    expect(() => keys.create({ value: 'two words' })).toThrow('must consist of letters');
    expect(() => keys.revoke('vsnp_sb_unknown')).toThrow('no API key with that value');
  });

  it('revokes a key', () => {
    const value = keys.create({ value: 'vsnp_sb_soon_revoked' });
    keys.revoke(value);
    expect(problemOf(`Bearer ${value}`).detail).toContain('revoked');
  });
});
