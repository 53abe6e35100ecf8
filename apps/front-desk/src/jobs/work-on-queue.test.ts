import { expect, test, vi } from 'vitest';
import { type QueueWork, workOnQueue } from './work-on-queue.js';

/** Works on one job, which fails; nothing can be recorded any more. @returns what was printed. */
const failOnce = async (ends: boolean): Promise<unknown[]> => {
  const ending = new AbortController();
  const printed = vi.spyOn(console, 'error').mockReturnValue();
  const fail = async () => {
    ending.abort();
    throw new Error('The pool has ended.');
  };
  const boss = { fetch: async () => [{ id: '1', data: {} }], fail } as unknown as QueueWork['boss'];
  const handle = async () => {
    if (ends) ending.abort();
    throw new Error('out of order');
  };
  const sent = { wait: async () => undefined } as unknown as QueueWork['sent'];
  await workOnQueue({ boss, queue: 'webhook-events', handle, sent, ended: ending.signal });
  const calls = printed.mock.calls.map(([, error]) => (error as Error).message);
  printed.mockRestore();
  return calls;
};

test('a job that fails says why', async () => {
  expect(await failOnce(false)).toEqual(['out of order']);
});

test('a job that the end of the app interrupts says nothing: it comes again', async () => {
  expect(await failOnce(true)).toEqual([]);
});
