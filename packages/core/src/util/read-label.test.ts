import { describe, expect, it } from 'vitest';
import { readLabel } from './read-label.js';

describe('readLabel', () => {
  it.each([
    'trace_01HXK8Z3',
    '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    '0HMVD9FFTQ9K1:00000001',
    'api-standard',
    'x'.repeat(128),
  ])('takes %j', (text) => {
    expect(readLabel(text)).toBe(text);
  });

  it.each([
    '',
    'x'.repeat(129),
    'abc\n2026-01-01 INFO admin logged in',
    '\u001b[31mred',
    'two words',
    'a/b',
    'vsnp_live_4f9a8b7c6d',
    'whsec_0123456789',
    'wrtc_tok_0123456789',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
    undefined,
    null,
    7,
    ['trace_1'],
  ])('drops %j', (text) => {
    expect(readLabel(text)).toBeUndefined();
  });
});
