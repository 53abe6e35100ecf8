import { describe, expect, it } from 'vitest';
import { ConnectionError } from '../errors/connection-error.js';
import { loadPart } from './load-part.js';

const missing = new Error("Cannot find module '/app/chunk-KEY.js'");

describe('a part that is loaded late', () => {
  it('is what its import resolves with', async () => {
    expect(await loadPart(async () => ({ answer: 42 }), 'uploads')).toEqual({ answer: 42 });
  });

  it('fails with a code, says what it is for, and keeps the reason', async () => {
    const loading = loadPart(() => Promise.reject(missing), 'uploads');
    const error = await loading.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ code: 'part_not_loaded', requestSent: undefined });
    expect(String(error)).toContain('The part of the SDK for uploads could not be loaded.');
    expect(error).toHaveProperty('cause.message', missing.message);
  });

  it('fails in the same way where a bundler turned its import into a require', async () => {
    const loading = loadPart(() => {
      throw missing;
    }, 'uploads');
    await expect(loading).rejects.toMatchObject({ code: 'part_not_loaded' });
  });

  it('is loaded again by the next call after a failure', async () => {
    const outcomes = [() => Promise.reject(missing), () => Promise.resolve('loaded')];
    const load = () => outcomes.shift()?.() ?? Promise.reject(missing);
    await expect(loadPart(load, 'uploads')).rejects.toThrow(ConnectionError);
    expect(await loadPart(load, 'uploads')).toBe('loaded');
  });
});
