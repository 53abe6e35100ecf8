import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundleProgram } from '../../../bundle-program.js';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Bundles a program of `test/programs`; gives the path of the bundle. */
export const bundleTestProgram = (name: string): Promise<string> =>
  bundleProgram(pathOf(`./programs/${name}`), pathOf('..'));

/** How a program of a process of its own ended. */
export interface ProgramEnd {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a program is started. */
export interface ProgramOptions {
  /** Flags for Node, before the program. */
  readonly flags?: readonly string[];
  /** How many file descriptors the process may open. */
  readonly descriptors?: number;
}

/** Runs a program of `test/programs` on the sources, to its end. */
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
