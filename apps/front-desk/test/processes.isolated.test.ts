import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBinaries } from '../src/database/own-postgres/find-binaries.js';
import { findPostmaster } from '../src/database/own-postgres/find-postmaster.js';
import { makeDataFolder } from './make-data-folder.js';
import { type FrontDesk, startFrontDesk } from './start-front-desk.js';

const { problem } = findBinaries();

/** Whether a process works; one that has ended and that nobody has asked about does not. */
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
};

describe.skipIf(problem)(`the processes of the app${problem ? ` (${problem})` : ''}`, () => {
  let folder: Awaited<ReturnType<typeof makeDataFolder>>;
  const started: FrontDesk[] = [];
  const start = async (...args: string[]): Promise<FrontDesk> => {
    const app = await startFrontDesk({ dataFolder: folder.path, args });
    started.push(app);
    return app;
  };
  const readWorkers = async (app: FrontDesk): Promise<number[]> => {
    const find = () => /processes \((.*)\)/.exec(app.output())?.[1];
    await vi.waitFor(() => expect(find()).toBeDefined(), 30_000);
    return String(find()).split(', ').map(Number);
  };
  const waitUntilEnded = (pids: number[]): Promise<void> =>
    vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), 30_000);

  beforeEach(async () => {
    folder = await makeDataFolder();
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((app) => app.stop()));
    await folder[Symbol.asyncDispose]();
  });

  it('are refused a second time on the same data, and leave nothing running at the end', async () => {
    const app = await start('--workers', '1');
    const workers = await readWorkers(app);
    const second = await start();
    // It needs no signal to end.
    await waitUntilEnded([second.pid]);
    expect(await second.stop()).toBe(1);
    expect(second.output()).toBe(
      `The app runs already on ${folder.path}: ${app.url}, process ${app.pid}. Stop it first, or set DATA_FOLDER to another folder.\n`,
    );
    expect(await app.stop()).toBe(0);
    await waitUntilEnded(workers);
    expect(await findPostmaster(join(folder.path, 'postgres/database'))).toBeUndefined();
    expect(readdirSync(folder.path).toSorted()).toEqual([
      'mock-clock',
      'mock-state.jsonl',
      'postgres',
    ]);
  });

  it('replace a worker that dies, end with an app that is killed, and go on at the next start', async () => {
    const app = await start('--workers', '2');
    const workers = await readWorkers(app);
    process.kill(workers[0] as number, 'SIGKILL');
    await vi.waitFor(() => expect(app.output()).toContain('Worker 1 ended (SIGKILL)'), 30_000);
    process.kill(app.pid, 'SIGKILL');
    await waitUntilEnded(workers);
    const next = await start();
    const health = await fetch(`${next.url}/health`);
    expect(await health.json()).toMatchObject({ ready: true });
  });
});
