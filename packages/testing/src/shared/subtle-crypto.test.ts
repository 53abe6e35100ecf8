import { webcrypto } from 'node:crypto';
import { expect, it } from 'vitest';
import { findSubtleCrypto } from './subtle-crypto.js';

it('is the global one', () => {
  expect(findSubtleCrypto()).toBe(globalThis.crypto.subtle);
});

it("is Node's where the global crypto has none, as jsdom's", () => {
  expect(findSubtleCrypto({ crypto: {}, process })).toBe(webcrypto.subtle);
});

it('says what is missing where there is none', () => {
  expect(() => findSubtleCrypto({ crypto: {} })).toThrow('The mock needs the Web Crypto API');
});
