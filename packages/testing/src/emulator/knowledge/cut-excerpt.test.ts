import { describe, expect, it } from 'vitest';
import { cutExcerpt } from './cut-excerpt.js';

const filler = 'Lorem ipsum dolor sit amet consectetur. '.repeat(20);

describe('cutExcerpt', () => {
  it('returns a short text unchanged', () => {
    expect(cutExcerpt('Returns\nare free.', new Set(['return']))).toBe('Returns are free.');
  });

  it('cuts around the matching words, between words, and marks the cuts', () => {
    const text = `${filler}Returns are accepted within thirty days. ${filler}`;
    const excerpt = cutExcerpt(text, new Set(['return', 'thirty']));
    expect(excerpt).toContain('Returns are accepted within thirty days.');
    expect(excerpt).toMatch(/^…\S.*\S…$/);
    expect(excerpt.length).toBeLessThanOrEqual(242);
  });

  it('prefers the place with the most matching words', () => {
    const text = `Returns. ${filler}The return policy: thirty days. ${filler}`;
    expect(cutExcerpt(text, new Set(['return', 'policy']))).toContain('The return policy');
  });

  it('finds that place after a word that is longer than an excerpt', () => {
    const text = `${'a'.repeat(300)} ${filler}The return policy: thirty days. ${filler}`;
    const terms = new Set(['a'.repeat(300), 'return', 'policy']);
    expect(cutExcerpt(text, terms)).toContain('The return policy');
  });
});
