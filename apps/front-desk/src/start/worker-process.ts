import { type ChildProcess, fork } from 'node:child_process';
import { folder } from '../folder.js';

/** How long a process must live before the next one starts at once. */
const longLifeMs = 60_000;

/** A worker in a process of its own. When it dies, another one takes its place after a pause. */
export class WorkerProcess {
  #child: ChildProcess | undefined;
  #pauseMs = 500;
  #timer: NodeJS.Timeout | undefined;
  #stopping = false;

  /**
   * @param number - for people: 1 is the first.
   * @param writeEnvironment - is called at each start.
   */
  constructor(
    readonly number: number,
    readonly writeEnvironment: () => NodeJS.ProcessEnv,
  ) {
    this.#start();
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  #start(): void {
    const since = performance.now();
    const child = fork(`${folder}run.mjs`, ['worker'], { env: this.writeEnvironment() });
    this.#child = child;
    const onEnd = (how: string): void => {
      if (this.#stopping || this.#child !== child) return;
      this.#child = undefined;
      if (performance.now() - since > longLifeMs) this.#pauseMs = 500;
      console.error(
        `Worker ${this.number} ended (${how}); the next starts in ${this.#pauseMs} ms.`,
      );
      this.#timer = setTimeout(() => this.#start(), this.#pauseMs);
      this.#pauseMs = Math.min(this.#pauseMs * 2, 30_000);
    };
    child.once('error', (error) => onEnd(error.message));
    child.once('exit', (code, signal) => onEnd(signal ?? `exit code ${code}`));
  }

  /** Lets the process end its work; after `limitMs` it is killed. */
  async stop(limitMs: number): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
      child.once('exit', () => {
        clearTimeout(timer);
        resolve();
      });
      // A worker ends when its parent is gone, or does as if.
      if (child.connected) child.disconnect();
    });
  }
}
