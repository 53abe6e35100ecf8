import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as Core from '../src/index.js';
import { operations } from './test-operations.js';

// In a file of its own: every part of the SDK is loaded once.
const nodeEnv = process.env.NODE_ENV;

let core: typeof Core;

beforeEach(async () => {
  process.env.NODE_ENV = 'test';
  core = await import('../src/index.js');
  await vi.dynamicImportSettled();
});

afterEach(() => {
  vi.useRealTimers();
  process.env.NODE_ENV = nodeEnv;
});

it('lets fake timers of a test runner end the waits before the first retries of a process', async () => {
  vi.useFakeTimers();
  const statuses = [503, 503, 200];
  const fetch = vi.fn(async () => Response.json({ id: '1' }, { status: statuses.shift() ?? 500 }));
  const client = new core.HttpClient({ apiKey: 'vsnp_sb_0123456789abcdef', fetch });
  const calling = client.call(operations.get, { path: { id: '1' } });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(fetch).toHaveBeenCalledTimes(3);
  expect(await calling).toEqual({ id: '1' });
});
