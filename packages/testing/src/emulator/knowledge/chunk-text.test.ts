import { describe, expect, it } from 'vitest';
import { chunkText } from './chunk-text.js';

const sentences = (count: number) =>
  Array.from({ length: count }, (_, index) => `Sentence number ${index} says little.`).join(' ');

describe('chunkText', () => {
  it('does not cut a short text', () => {
    expect(chunkText('  Returns are free. ')).toEqual(['Returns are free.']);
  });

  it('returns no chunks for blank text', () => {
    expect(chunkText(' \n ')).toEqual([]);
  });

  it('cuts a long text into pieces of at most 2048 characters, about 512 tokens', () => {
    const chunks = chunkText(sentences(400));
    expect(chunks.length).toBeGreaterThan(5);
    expect(chunks.every((chunk) => chunk.length <= 2_048)).toBe(true);
  });

  it('keeps every sentence, ends each chunk with a sentence, and overlaps chunks', () => {
    const chunks = chunkText(sentences(400));
    for (let index = 0; index < 400; index += 1) {
      const sentence = `Sentence number ${index} says little.`;
      expect(chunks.some((chunk) => chunk.includes(sentence))).toBe(true);
    }
    expect(chunks.every((chunk) => chunk.endsWith('.'))).toBe(true);
    const [first = '', second = ''] = chunks;
    expect(first).toContain(second.slice(0, 60));
  });

  it('cuts a text without blanks too', () => {
    const text = '返'.repeat(10_000);
    const chunks = chunkText(text);
    expect(chunks.every((chunk) => chunk.length <= 2_048)).toBe(true);
    expect(chunks.join('').length).toBeGreaterThanOrEqual(text.length);
  });
});
