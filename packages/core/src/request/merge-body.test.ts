import { describe, expect, it } from 'vitest';
import { explained } from '../../test/explained.js';
import { withExtraBody } from './merge-body.js';

const operation = { id: 'things.create', method: 'POST' } as const;

describe('withExtraBody', () => {
  it('returns the body itself without extraBody', () => {
    const body = { a: 1 };
    expect(withExtraBody(operation, body, undefined)).toBe(body);
  });

  it('merges objects at any depth and replaces everything else', () => {
    const body = { a: { b: { c: 1, d: 2 } }, list: [1, 2], text: 'x', at: new Date(0) };
    const extra = { a: { b: { d: 3 } }, list: [3], text: { y: 1 }, at: { z: 1 }, more: null };
    expect(withExtraBody(operation, body, extra)).toEqual({
      a: { b: { c: 1, d: 3 } },
      list: [3],
      text: { y: 1 },
      at: { z: 1 },
      more: null,
    });
    expect(body.a.b.d).toBe(2);
  });

  it('removes a field with undefined, and treats __proto__ as an ordinary name', () => {
    const extra = JSON.parse('{"__proto__": {"polluted": true}}');
    const merged = withExtraBody(operation, { a: 1, b: 2 }, { ...extra, a: undefined });
    expect(JSON.stringify(merged)).toBe('{"b":2,"__proto__":{"polluted":true}}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('refuses a request without a body that is an object', () => {
    const refuse = (...input: Parameters<typeof withExtraBody>) =>
      expect(() => explained(() => withExtraBody(...input)));
    refuse({ id: 'things.get', method: 'GET' }, undefined, {}).toThrow('GET');
    for (const body of ['text', [1], null, { toJSON: () => 'x' }]) {
      refuse(operation, body, { a: 1 }).toThrow('can only be merged into an object');
    }
  });
});
