import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Calls a server from a process with an environment of its own, and gives the data, or `{ failure }`. */
export const sendByEnvironment = async (url: string, environment: Record<string, string>) => {
  const path = fileURLToPath(new URL('./programs/send-by-environment.ts', import.meta.url));
  const nodeArguments = ['--conditions=@voisnap/source', '--import=tsx', path, url];
  const env = { PATH: process.env.PATH, ...environment };
  const { stdout } = await promisify(execFile)(process.execPath, nodeArguments, {
    timeout: 200_000,
    env,
  });
  return JSON.parse(stdout);
};
