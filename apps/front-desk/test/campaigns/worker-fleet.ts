import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('worker-program.ts', import.meta.url));

/** Worker processes. */
export interface WorkerFleet extends AsyncDisposable {
  /** Starts workers with these names; resolves when they work. */
  start(...names: string[]): Promise<void>;
  /** Ends workers as the machine does when it fails: `kill -9`. */
  kill(...names: string[]): Promise<void>;
  /** What they print on stderr. */
  readonly output: string[];
}

/** @param place - arguments of the program: the database, the API, the speed. */
export const createWorkerFleet = (place: readonly string[]): WorkerFleet => {
  const workers = new Map<string, ChildProcess>();
  const output: string[] = [];
  const start = async (name: string) => {
    const flags = ['--import=tsx', '--conditions=@voisnap/source'];
    const child = spawn(process.execPath, [...flags, program, name, ...place], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    workers.set(name, child);
    child.stderr?.on('data', (text: Buffer) => output.push(text.toString()));
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`Worker ${name} ended with ${code}: ${output.join('')}`);
    });
    await Promise.race([once(child, 'message'), ended]);
    ended.catch(() => undefined);
  };
  const kill = async (...names: string[]) => {
    await Promise.all(
      names.map(async (name) => {
        const child = workers.get(name);
        if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
        child.kill('SIGKILL');
        await once(child, 'exit');
      }),
    );
  };
  return {
    start: async (...names) => {
      await Promise.all(names.map(start));
    },
    kill,
    output,
    [Symbol.asyncDispose]: () => kill(...workers.keys()),
  };
};
