import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { makeDataFolder } from './make-data-folder.js';

/** How to start the app; what is left out is as for a new user, but with a free port. */
export interface StartOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Such as `--workers 3`. */
  readonly args?: readonly string[];
  /** To start again on what an earlier run left; default: a new folder, removed at the end. */
  readonly dataFolder?: string;
  /** Default: true. Without it the app is there once it listens, whatever its parts do. */
  readonly untilHealthy?: boolean;
}

/** The app in a process of its own. */
export interface FrontDesk {
  readonly url: string;
  readonly pid: number;
  /** Everything it has printed so far. */
  output(): string;
  /** Ends it as Ctrl+C does. Resolves with its exit code once it is gone. */
  stop(): Promise<number | null>;
}

const appFolder = fileURLToPath(new URL('..', import.meta.url));
const command = ['run.mjs', 'main'];

/** The settings of whoever runs the tests must not reach the app. */
const cleanEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VOISNAP_|VITEST|NODE_OPTIONS$|DATABASE_URL$|PORT$|HOST$)/.test(name),
    ),
  );

const spawnApp = (dataFolder: string, { environment = {}, args = [] }: StartOptions) => {
  const env = { ...cleanEnvironment(), PORT: '0', MOCK_SPEED: '60', DATA_FOLDER: dataFolder };
  return spawn(process.execPath, [...command, ...args], {
    cwd: appFolder,
    env: { ...env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
};

/** Reads what the app prints, until it has told its URL. */
const readUrl = (app: ChildProcess, lines: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      lines.push(chunk.toString());
      const url = /http:\/\/[\d.:]+/.exec(lines.join(''))?.[0];
      if (url !== undefined) resolve(url);
    };
    app.stdout?.on('data', read);
    app.stderr?.on('data', read);
    app.once('close', (code) =>
      reject(new Error(`The app ended with code ${code}: ${lines.join('')}`)),
    );
  });

const waitUntilHealthy = async (url: string, app: ChildProcess): Promise<void> => {
  while (app.exitCode === null && !(await fetch(`${url}/health`)).ok) await sleep(50);
};

/** Starts the app as `npm start` does, on a free port, with a data folder of its own and a mock that hurries. */
export const startFrontDesk = async (options: StartOptions = {}): Promise<FrontDesk> => {
  const folder = options.dataFolder === undefined ? await makeDataFolder() : undefined;
  const app = spawnApp(options.dataFolder ?? (folder?.path as string), options);
  const lines: string[] = [];
  const closed = once(app, 'close');
  const stop = async () => {
    app.kill('SIGINT');
    await closed;
    await folder?.[Symbol.asyncDispose]();
    return app.exitCode;
  };
  try {
    const url = await readUrl(app, lines);
    if (options.untilHealthy !== false) await waitUntilHealthy(url, app);
    return { url, pid: app.pid as number, output: () => lines.join(''), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
