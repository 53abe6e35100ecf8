import { describe, expect, it } from 'vitest';
import { copyValue } from './copy-value.js';

describe('copyValue', () => {
  it('shares no object and no array with the original, at any depth', () => {
    const original = { list: [{ name: 'a' }], inner: { deep: { count: 1 } }, none: null };
    const copied = copyValue(original);
    expect(copied).toEqual(original);
    copied.list[0] = { name: 'b' };
    copied.inner.deep.count = 2;
    expect(original).toEqual({ list: [{ name: 'a' }], inner: { deep: { count: 1 } }, none: null });
  });

  it('copies the items of lists too', () => {
    const original = [{ name: 'a' }];
    expect(copyValue(original)[0]).not.toBe(original[0]);
  });

  it('does not copy a file', () => {
    const file = new File(['text'], 'a.txt');
    expect(copyValue({ file }).file).toBe(file);
  });

  it('copies a key called __proto__ like any other key', () => {
    const original = JSON.parse('{"__proto__":{"admin":true},"name":"a"}');
    const copied = copyValue(original);
    expect(JSON.stringify(copied)).toBe(JSON.stringify(original));
    expect(copied.admin).toBeUndefined();
    expect(Object.getPrototypeOf(copied)).toBe(Object.prototype);
  });
});
