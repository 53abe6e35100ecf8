import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../../../testing/test/support/run-source.js';
import { bundleTestProgram } from './bundle-test-program.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voisnap-disk-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Fills a journal in `folder`, after a line of shell. */
const fill = async (shell: readonly string[], preparation: string) => {
  const [file = '', ...words] = [
    ...shell,
    `${preparation}; exec "$@"`,
    'sh',
    process.execPath,
    await bundleTestProgram('fill-journal.ts'),
    join(folder, 'spring.ndjson'),
  ];
  const { code, stdout, stderr } = await runProgram(file, words).ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const result = JSON.parse(stdout) as Record<'stored' | 'loaded' | 'errors', string[]>;
  expect(result).toMatchObject({ endsWithLine: true, loaded: result.stored });
  return result;
};

/** Whether this system lets an ordinary user mount a small file system. */
const canMount =
  spawnSync('sh', ['-c', `unshare -rm mount -t tmpfs none ${tmpdir()}`]).status === 0;

describe('a journal on a full disk', () => {
  it.runIf(canMount)('says so, keeps what it stored, and goes on when there is room', async () => {
    const mount = `mount -t tmpfs -o size=16k none ${folder}`;
    const { stored, errors } = await fill(['unshare', '-rm', 'sh', '-c'], mount);
    expect(stored.length).toBeGreaterThan(20);
    expect(stored.at(-1)).toBe('after');
    expect(errors).toEqual([
      expect.stringMatching(
        /^VoisnapError: The journal .*spring.ndjson could not be written: the disk is full \(ENOSPC\). No row is called before its line is written. Make room, and run the campaign again with the same journal.$/,
      ),
    ]);
  });

  it.runIf(process.platform !== 'win32')(
    'or at the largest size of a file, has no half line',
    async () => {
      // Blocks of 512 bytes.
      const { stored, errors } = await fill(['sh', '-c'], 'ulimit -f 9');
      expect(stored.length).toBeGreaterThan(20);
      expect(errors).toHaveLength(2);
      expect(errors[1]).toMatch(/larger than the system allows \(EFBIG\)/);
    },
  );
});
