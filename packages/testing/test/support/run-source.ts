import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

const packageFolder = new URL('../../', import.meta.url);

/** Runs a TypeScript file of this package in a process of its own, against the sources. */
export const runSource = (
  file: string,
  words: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
) => {
  const loading = ['--conditions=@voisnap/source', '--import', 'tsx'];
  return runProgram(process.execPath, [...loading, file, ...words], { env });
};

/** Runs a program in a process of its own, and collects what it prints. */
export function runProgram(
  program: string,
  words: readonly string[],
  { cwd = packageFolder, env }: Pick<SpawnOptions, 'cwd' | 'env'> = {},
) {
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
  /** Resolves with what the pattern found in the standard output, as soon as it is there. */
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
