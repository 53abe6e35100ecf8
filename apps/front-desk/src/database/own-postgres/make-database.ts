import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PostgresPlace } from './prepare-place.js';

/** Runs a program of Postgres to its end. */
export const runProgram = async (
  { bin, folder, user }: PostgresPlace,
  name: string,
  words: readonly string[],
): Promise<void> => {
  const env = { ...process.env, LC_ALL: 'C' };
  const child = spawn(join(bin, name), words, { ...user, cwd: folder, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${output.trim()}`);
};

/** A socket belongs to one user; a port is open to all users of the machine, so it wants a password. */
const prepareLogin = async (place: PostgresPlace): Promise<string[]> => {
  if (place.socket !== undefined) return ['--auth=trust'];
  const file = join(place.folder, 'password');
  await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  await chown(file, place.user.uid ?? -1, place.user.gid ?? -1);
  return ['--auth=scram-sha-256', `--pwfile=${file}`];
};

/** Makes an empty database. It gets its name when it is complete, so that a break leaves no half of one. */
export const makeDatabase = async (place: PostgresPlace): Promise<void> => {
  const draft = `${place.database}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await chown(draft, place.user.uid ?? -1, place.user.gid ?? -1);
  const login = await prepareLogin(place);
  const shape = ['--username=postgres', '--encoding=UTF8', '--locale=C', '--no-sync'];
  await runProgram(place, 'initdb', ['-D', draft, ...shape, ...login]);
  await rename(draft, place.database);
};
