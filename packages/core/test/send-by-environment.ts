import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { bundleTestProgram } from './run-program.js';

/** Calls a server from a process with its own environment. Returns the data, or `{ failure }`. */
export const sendByEnvironment = async (
  url: string,
  environment: Record<string, string>,
): Promise<Record<string, unknown>> => {
  const nodeArguments = [await bundleTestProgram('send-by-environment.ts'), url];
  const env = { PATH: process.env.PATH, ...environment };
  const { stdout } = await promisify(execFile)(process.execPath, nodeArguments, {
    timeout: 200_000,
    env,
  });
  return JSON.parse(stdout);
};
