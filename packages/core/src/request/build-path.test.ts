import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCharacter } from '../../test/any-character.js';
import { explained } from '../../test/explained.js';
import { ValidationError } from '../errors/api-errors.js';
import { buildPath } from './build-path.js';

const operation = { id: 'agents.get', path: '/agents/{agentId}/stats' } as const;
const build = (agentId: unknown) => explained(() => buildPath(operation, { agentId }));

describe('buildPath', () => {
  it('leaves a path without parameters as it is', () => {
    expect(buildPath({ id: 'agents.list', path: '/agents' })).toBe('/agents');
  });

  it.each([
    ['agt_1', '/agents/agt_1/stats'],
    ['a/b', '/agents/a%2Fb/stats'],
    ['../webhooks', '/agents/..%2Fwebhooks/stats'],
    ['a?b#c', '/agents/a%3Fb%23c/stats'],
    ['%2e%2e', '/agents/%252e%252e/stats'],
    ['ü €', '/agents/%C3%BC%20%E2%82%AC/stats'],
    ['$&', '/agents/%24%26/stats'],
    ['...', '/agents/.../stats'],
  ])('encodes %j as one segment', (agentId, path) => {
    expect(build(agentId)).toBe(path);
  });

  it('never lets an id lead to another path', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter() }), (agentId) => {
        let path: string;
        try {
          path = build(agentId);
        } catch (error) {
          expect(error).toBeInstanceOf(ValidationError);
          return;
        }
        const { pathname, search, hash } = new URL(`https://api.voisnap.ai/api/v1${path}`);
        expect(pathname).toBe(`/api/v1${path}`);
        expect(pathname.split('/')).toHaveLength(6);
        expect(decodeURIComponent(pathname.split('/')[4] ?? '')).toBe(agentId);
        expect(search + hash).toBe('');
      }),
    );
  });

  it.each([
    ['', '""'],
    ['   ', '"   "'],
    ['\n\t', '"\\n\\t"'],
    ['.', '"."'],
    ['..', '".."'],
    [undefined, 'undefined'],
    [null, 'null'],
    [42, '42'],
    [{ id: 'agt_1' }, 'an object'],
    [['agt_1'], 'an array'],
    [() => 'agt_1', 'a function'],
  ])('refuses %j, naming operation, parameter and value', (agentId, shown) => {
    try {
      build(agentId);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ValidationError);
      const { message, errors, status } = error as ValidationError;
      expect(message).toContain('agents.get: agentId: It must');
      expect(message).toContain(`is ${shown}.`);
      expect(message).toContain('Nothing was sent.');
      expect(errors).toEqual([{ field: 'agentId', message: expect.stringContaining(shown) }]);
      expect(status).toBeUndefined();
    }
  });

  it('refuses half of a surrogate pair, and a parameter that is only inherited', () => {
    expect(() => build('\ud800')).toThrow(/surrogate pair/);
    const inherited = { id: 'x.get', path: '/x/{toString}' } as const;
    expect(() => explained(() => buildPath(inherited, {}))).toThrow(ValidationError);
    expect(() => explained(() => buildPath(operation))).toThrow(
      /agentId: It must be a string, but is undefined/,
    );
  });
});
