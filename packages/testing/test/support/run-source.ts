import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleProgram } from '../../../../bundle-program.js';

const packageFolder = fileURLToPath(new URL('../../', import.meta.url));

/** A process under way. */
export interface RunningProgram {
  readonly child: ChildProcess;
  readonly ended: Promise<{
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
  }>;
  /** Resolves with what the pattern found in the standard output, as soon as it is there. */
  waitForOutput(pattern: RegExp): Promise<RegExpExecArray>;
}

/** Bundles a TypeScript file of this package with all sources; gives the path of the bundle. */
export const bundleSource = (file: string): Promise<string> =>
  bundleProgram(join(packageFolder, file), packageFolder);

/** Runs a TypeScript file of this package in a process of its own, with the sources in one bundle. */
export const runSource = async (
  file: string,
  words: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<RunningProgram> =>
  runProgram(process.execPath, [await bundleSource(file), ...words], { env });

/** Runs a program in a process of its own, and collects what it prints. */
export function runProgram(
  program: string,
  words: readonly string[],
  { cwd = packageFolder, env }: Pick<SpawnOptions, 'cwd' | 'env'> = {},
): RunningProgram {
  const child = spawn(program, words, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number, stdout, stderr }));
  const waitForOutput = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const check = () => {
        const found = pattern.exec(stdout);
        if (found) resolve(found);
      };
      child.stdout.on('data', check);
      void ended.then(() => reject(new Error(`It ended before: ${stdout}${stderr}`)));
      check();
    });
  return { child, ended, waitForOutput };
}
