import { describe, expect, it } from 'vitest';
import { mergePatch } from './merge.js';

describe('mergePatch', () => {
  it('merges objects at any depth and keeps what the patch leaves out', () => {
    const before = { llm: { model: 'a', temperature: 1 }, name: 'x' };
    expect(mergePatch(before, { llm: { temperature: 0 } })).toEqual({
      llm: { model: 'a', temperature: 0 },
      name: 'x',
    });
  });

  it('replaces arrays and free-form maps', () => {
    const before = { tags: ['a', 'b'], metadata: { plan: 'gold', seat: 4 } };
    expect(mergePatch<object>(before, { tags: ['c'], metadata: { plan: null } })).toEqual({
      tags: ['c'],
      metadata: { plan: null },
    });
  });

  it('sets a field to null, and ignores undefined', () => {
    const before: { outcome: string | null; name: string } = { outcome: 'resolved', name: 'x' };
    expect(mergePatch<object>(before, { outcome: null, name: undefined })).toEqual({
      outcome: null,
      name: 'x',
    });
  });

  it('shares no objects with the entity or the patch', () => {
    const before = { voice: { speed: 1 }, tags: ['a'] };
    const patch = { tags: ['b'] };
    const merged = mergePatch<typeof before>(before, patch);
    merged.voice.speed = 2;
    merged.tags.push('c');
    expect(before).toEqual({ voice: { speed: 1 }, tags: ['a'] });
    expect(patch).toEqual({ tags: ['b'] });
  });
});
