import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A Chromium that can be started. */
export interface Chromium {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
}

const run = promisify(execFile);
const program = fileURLToPath(new URL('unpack-chromium.mjs', import.meta.url));
const { devDependencies } = createRequire(import.meta.url)('../../package.json') as {
  devDependencies: Readonly<Record<string, string>>;
};

/** Beside Chromium the package brings fonts, and the libraries that small images of Linux lack. */
const unpacked = (folder: string): Chromium => ({
  path: join(folder, 'chromium'),
  environment: {
    FONTCONFIG_PATH: join(folder, 'fonts'),
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
  },
});

/** Unpacks once for all runs of this machine, beside the goal first: others may do the same at this moment. */
const unpackChromium = async (): Promise<Chromium> => {
  const version = devDependencies['@sparticuz/chromium'];
  const goal = join(tmpdir(), `front-desk-chromium-${version}-${userInfo().username}`);
  if (existsSync(goal)) return unpacked(goal);
  const folder = await mkdtemp(`${goal}-`);
  // This variable makes the package unpack its libraries too.
  const forLambda = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  await run(process.execPath, [program], { env: { ...process.env, ...forLambda, TMPDIR: folder } });
  await rename(folder, goal).catch(async (error) => {
    if (!existsSync(goal)) throw error;
    await rm(folder, { recursive: true });
  });
  return unpacked(goal);
};

const installedPaths: readonly string[] = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/**
 * Finds a Chromium for the tests: `CHROMIUM_PATH`, or the one from npm on Linux x64, or an installed one.
 * @throws with one sentence that says what to do, when there is none.
 */
export const findChromium = async (): Promise<Chromium> => {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return { path: CHROMIUM_PATH, environment: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium();
  const path = installedPaths.find((candidate) => existsSync(candidate));
  if (path !== undefined) return { path, environment: {} };
  throw new Error('Install Chrome or Chromium, or set CHROMIUM_PATH to one, to run these tests.');
};
