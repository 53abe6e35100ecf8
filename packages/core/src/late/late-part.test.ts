import { describe, expect, it, vi } from 'vitest';
import { LatePart, loadAllParts } from './late-part.js';

describe('a late part', () => {
  it('is not loaded before it is used, and is there without waiting after that', async () => {
    const load = vi.fn(async () => 'the part');
    const part = new LatePart(load, 'uploads');
    expect(load).not.toHaveBeenCalled();
    expect(part.loaded).toBeUndefined();
    expect(await part.load()).toBe('the part');
    expect(part.loaded).toBe('the part');
    await part.load();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is loaded with all others, and one that fails keeps none from loading', async () => {
    const missing = new LatePart(() => Promise.reject(new Error('404')), 'uploads');
    const other = new LatePart(async () => 'the other', 'waits');
    await loadAllParts();
    expect([missing.loaded, other.loaded]).toEqual([undefined, 'the other']);
  });
});
