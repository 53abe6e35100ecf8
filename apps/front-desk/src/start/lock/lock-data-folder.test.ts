import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockDataFolder } from './lock-data-folder.js';
import { createLockHolder, parseLockHolder } from './lock-holder.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (holder: object): void =>
  writeFileSync(join(folder, 'lock'), JSON.stringify({ ...createLockHolder(), ...holder }));
const readPid = () => parseLockHolder(readFileSync(join(folder, 'lock'), 'utf8'))?.pid;

it('tells a second start where the first listens, and its process', () => {
  const lock = lockDataFolder(folder);
  expect(() => lockDataFolder(folder)).toThrow(`process ${process.pid}. Stop it first`);
  lock.tellUrl('http://127.0.0.1:3000');
  expect(() => lockDataFolder(folder)).toThrow(
    `The app runs already on ${folder}: http://127.0.0.1:3000, process ${process.pid}. Stop it first, or set DATA_FOLDER to another folder.`,
  );
  lock.release();
  lockDataFolder(folder).release();
  expect(readdirSync(folder)).toEqual([]);
});

it('takes over from a process that has ended', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  write({ pid: child.pid });
  const lock = lockDataFolder(folder);
  expect(readPid()).toBe(process.pid);
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

it.runIf(process.platform !== 'win32')('takes over when another process got the number', () => {
  write({ started: 'earlier' });
  const lock = lockDataFolder(folder);
  expect(() => lockDataFolder(folder)).toThrow('The app runs already');
  lock.release();
});

it('leaves the lock of another host, and a file that it did not write', () => {
  write({ pid: 1, host: 'elsewhere' });
  expect(() => lockDataFolder(folder)).toThrow(
    `The app runs on ${folder}, on the host elsewhere (process 1). If it has ended there, delete ${folder}/lock.`,
  );
  writeFileSync(join(folder, 'lock'), 'mine');
  expect(() => lockDataFolder(folder)).toThrow('something else wrote it');
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe('mine');
});

it('names a data folder that cannot be made', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => lockDataFolder(join(folder, 'file'))).toThrow(
    `The app cannot write in ${folder}/file (EEXIST`,
  );
});
