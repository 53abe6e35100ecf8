import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundleProgram } from '../../../bundle-program.js';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Bundles a program of `test/programs`, and returns the path of the bundle. */
export const bundleTestProgram = (name: string): Promise<string> =>
  bundleProgram(pathOf(`./programs/${name}`), pathOf('..'));

/** The output and the exit code of a program. */
export interface ProgramEnd {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Options of a program. */
export interface ProgramOptions {
  /** Flags for Node, before the program. */
  readonly flags?: readonly string[];
  /** Largest number of file descriptors of the process. */
  readonly descriptors?: number;
}

/** Runs a program of `test/programs` on the sources, until it ends. */
export const runProgram = async (
  name: string,
  programArguments: readonly string[] = [],
  { flags = [], descriptors }: ProgramOptions = {},
): Promise<ProgramEnd> => {
  const node = [process.execPath, ...flags, await bundleTestProgram(name)];
  const command = [...node, ...programArguments];
  const [file = '', ...rest] =
    descriptors === undefined
      ? command
      : ['/bin/sh', '-c', `ulimit -n ${descriptors}; exec "$@"`, 'sh', ...command];
  return new Promise((resolve) => {
    execFile(file, rest, { timeout: 200_000 }, (failure, stdout, stderr) => {
      const exitCode = failure ? Number(failure.code ?? Number.NaN) : 0;
      resolve({ exitCode, stdout: stdout.trim(), stderr });
    });
  });
};
