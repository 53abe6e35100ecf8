import { webcrypto } from 'node:crypto';
import { expect, it } from 'vitest';
import { findSubtleCrypto } from './subtle-crypto.js';

it('returns the global API', () => {
  expect(findSubtleCrypto()).toBe(globalThis.crypto.subtle);
});

it("returns Node's API when the global crypto has none, as in jsdom", () => {
  expect(findSubtleCrypto({ crypto: {}, process })).toBe(webcrypto.subtle);
});

it('throws, and names what is missing, when the platform has none', () => {
  expect(() => findSubtleCrypto({ crypto: {} })).toThrow('The mock needs the Web Crypto API');
});
