import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFile } from './file-lock.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voisnap-lock-'));
  path = join(folder, 'spring.ndjson.lock');
});
afterEach(() => rm(folder, { recursive: true }));

/** Above the largest pid of any system. */
const deadPid = 2 ** 30;
const holder = { pid: deadPid, host: hostname(), since: '2026-01-01T00:00:00.000Z', token: 'a-1' };
const leaveLock = (changes: object = {}) =>
  writeFile(path, JSON.stringify({ ...holder, ...changes }));

describe('a lock file', () => {
  it('names the process that holds it, and is gone after its release', async () => {
    const lock = await lockFile(path);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      pid: process.pid,
      host: hostname(),
    });
    expect(lock.isHeld()).toBe(true);
    await lock.release();
    expect(lock.isHeld()).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is refused to a second journal of the same process', async () => {
    await lockFile(path);
    await expect(lockFile(path)).rejects.toThrow(/in use by this process, since 20/);
  });

  it('is refused while its process runs', async () => {
    await leaveLock({ pid: process.ppid });
    await expect(lockFile(path)).rejects.toThrow(
      new RegExp(`in use by process ${process.ppid}, since 2026-01-01`),
    );
  });

  it('is taken over when its process has ended', async () => {
    await leaveLock();
    const lock = await lockFile(path);
    expect(lock.isHeld()).toBe(true);
    expect(await readdir(folder)).toEqual(['spring.ndjson.lock']);
  });

  it.runIf(process.platform === 'linux')(
    'is taken over when its pid has a new process',
    async () => {
      await leaveLock({ pid: process.pid, started: 'another-boot 12345' });
      expect((await lockFile(path)).isHeld()).toBe(true);
    },
  );

  it('of another host is refused, with what to do', async () => {
    await leaveLock({ host: 'worker-7' });
    await expect(lockFile(path)).rejects.toThrow(
      /on the host worker-7.*delete .*spring.ndjson.lock/,
    );
  });

  it.each(['', 'hello', '{}', '[1]', '{"pid":"1","host":"a","token":"b"}', '{"pid":1,"host":"a"}'])(
    'that no journal wrote is left alone: %j',
    async (content) => {
      await writeFile(path, content);
      await expect(lockFile(path)).rejects.toThrow(/was not written by one/);
      expect(await readFile(path, 'utf8')).toBe(content);
    },
  );

  it.each([
    ['a folder', () => mkdir(path)],
    ['a link that leads nowhere', () => symlink('nowhere', path)],
  ])('that is %s is refused', async (_what, leave) => {
    await leave();
    await expect(lockFile(path)).rejects.toThrow(/was not written by one.*delete it/);
    expect(await readdir(folder)).toEqual(['spring.ndjson.lock']);
  });

  it('of an ended process is taken over by one of ten', async () => {
    await leaveLock();
    const attempts = await Promise.allSettled(Array.from({ length: 10 }, () => lockFile(path)));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['spring.ndjson.lock']);
  });

  it('is taken over after a process that ended while it took it over', async () => {
    await leaveLock();
    await writeFile(`${path}.a-1`, JSON.stringify({ ...holder, token: 'b-2' }));
    expect((await lockFile(path)).isHeld()).toBe(true);
    expect(await readdir(folder)).toEqual(['spring.ndjson.lock']);
  });

  it('that somebody else took is not deleted by its release', async () => {
    const lock = await lockFile(path);
    await rm(path);
    await leaveLock({ token: 'c-3' });
    expect(lock.isHeld()).toBe(false);
    await lock.release();
    expect(await readdir(folder)).toEqual(['spring.ndjson.lock']);
  });
});
