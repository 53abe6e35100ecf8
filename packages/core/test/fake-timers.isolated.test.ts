import { afterEach, expect, it, vi } from 'vitest';
import { HttpClient, NotFoundError } from '../src/index.js';
import { failureOf } from './test-client.js';
import { operations } from './test-operations.js';

// In a file of its own: the part that describes failures is loaded once.
const { setImmediate: startTurn } = globalThis;

afterEach(() => {
  vi.useRealTimers();
});

it('waits in real time for the part that describes failures, whatever fake timers say', async () => {
  vi.useFakeTimers();
  const fetch = vi.fn(async () => Response.json({ title: 'No such thing' }, { status: 404 }));
  const client = new HttpClient({ apiKey: 'vsnp_sb_0123456789abcdef', fetch });
  const failing = failureOf(client.call(operations.get, { path: { id: '1' } }));
  const takeTurn = () => new Promise((resolve) => startTurn(resolve));
  while (fetch.mock.calls.length === 0) await takeTurn();
  // The response has come now, and the part has to come through the file system.
  await takeTurn();
  vi.advanceTimersByTime(11_000);
  const error = await failing;
  expect(error).toBeInstanceOf(NotFoundError);
  expect(error.message).toContain('No such thing');
});
