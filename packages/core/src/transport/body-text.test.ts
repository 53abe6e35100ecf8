import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BodyText } from './body-text.js';

const encoder = new TextEncoder();

/** Adds a text in chunks of so many bytes. */
const collect = (bytes: Uint8Array, chunkSize: number, limit = Number.POSITIVE_INFINITY) => {
  const body = new BodyText(limit);
  for (let offset = 0; offset < bytes.byteLength; offset += chunkSize) {
    if (!body.add(bytes.subarray(offset, offset + chunkSize))) break;
  }
  return body;
};

describe('BodyText', () => {
  it('gives the text of the bytes, however they are cut', () => {
    const whole = encoder.encode(`\ufeff${'añ日😀'.repeat(20_000)}`);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole);
    for (const chunkSize of [1, 7, 1_000, 4_096, 65_535, 65_536, 65_537, whole.byteLength]) {
      expect(collect(whole, chunkSize).read() === text).toBe(true);
    }
  });

  it('decodes bytes that are no UTF-8 as the platform does, wherever a block ends', () => {
    const ugly = fc.uint8Array({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(ugly, fc.integer({ min: 65_524, max: 65_536 }), (tail, before) => {
        const bytes = new Uint8Array(before + tail.byteLength + 5).fill(0x61);
        bytes.set(tail, before);
        const expected = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        return collect(bytes, 30_000).read() === expected;
      }),
      { numRuns: 300 },
    );
  });

  it('is empty without bytes', () => {
    expect(new BodyText(10).read()).toBe('');
    expect(collect(encoder.encode(''), 1).read()).toBe('');
  });

  it('keeps what fits into the limit, and says what did not', () => {
    const body = new BodyText(5);
    expect(body.add(encoder.encode('abc'))).toBe(true);
    expect(body.add(encoder.encode('de'))).toBe(true);
    expect(body.add(encoder.encode('f'))).toBe(false);
    expect(body.read()).toBe('abcde');
  });
});
