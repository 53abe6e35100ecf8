import { describe, expect, it } from 'vitest';
import { findDroppedKeys } from './find-dropped-keys.js';

const given = JSON.parse('{"name": "a", "tools": [{"__proto__": 1}], "__proto__": {"b": 2}}');

describe('findDroppedKeys', () => {
  it('finds each __proto__ that the copy lacks, at any depth', () => {
    expect(findDroppedKeys(given, { name: 'a', tools: [{}] })).toEqual([
      ['tools', 0, '__proto__'],
      ['__proto__'],
    ]);
  });

  it('finds no __proto__ that the copy kept, and no other key', () => {
    expect(findDroppedKeys(given, { ...given })).toEqual([]);
    expect(findDroppedKeys({ name: 'a', extra: 1 }, { name: 'a' })).toEqual([]);
    expect(findDroppedKeys(given, undefined)).toEqual([]);
  });
});
