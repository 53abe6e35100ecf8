import { expect, test } from 'vitest';
import { runSource } from './support/run-source.js';

test('the same seed and calls give the same log, byte for byte, in another process too', async () => {
  const run = async (seed: string) => (await runSource('test/programs/write-log.ts', [seed])).ended;
  const [one, same, other] = await Promise.all([run('7'), run('7'), run('8')]);
  expect(one).toMatchObject({ code: 0, stderr: '' });
  expect(one.stdout.length).toBeGreaterThan(10_000);
  expect(one.stdout).toContain('"fault":"fault.status(');
  expect(same.stdout).toBe(one.stdout);
  expect(other.stdout).not.toBe(one.stdout);
});

test('so do clients: back-off, uploads, redials, repeated webhooks, and 64 calls at once', async () => {
  const run = async (seed: string) =>
    (await runSource('test/programs/write-client-log.ts', [seed])).ended;
  const [one, same, other] = await Promise.all([run('7'), run('7'), run('8')]);
  expect(one).toMatchObject({ code: 0, stderr: '' });
  for (const part of ['"attempt": 3', '"duplicate": true', '"retryCount": 1', 'looked stuck']) {
    expect(one.stdout).toContain(part);
  }
  expect(one.stdout).toContain('"fault": "fault.afterCommit(fault.reset())"');
  expect(same.stdout).toBe(one.stdout);
  expect(other.stdout).not.toBe(one.stdout);
});
