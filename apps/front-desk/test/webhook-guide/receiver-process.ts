import { type ChildProcess, fork } from 'node:child_process';
import { on, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { bundleProgram } from '../../../../bundle-program.js';
import { signDelivery } from '../../../../packages/sdk/test/sign-delivery.js';

/** A message of the process, by what it says. */
type Message = Partial<Record<'port' | 'handling' | 'handled' | 'failed' | 'lost', string>>;

const secret = 'whsec_postgres_0123456789abcdef';
const folder = fileURLToPath(new URL('../../', import.meta.url));

/** A process that receives webhooks. */
export class ReceiverProcess implements AsyncDisposable {
  /** The ids of the events that it has handled. */
  readonly handled: string[] = [];
  readonly #child: ChildProcess;
  readonly #port: string;

  private constructor(child: ChildProcess, port: string) {
    this.#child = child;
    this.#port = port;
    child.on('message', ({ handled }: Message) => {
      if (handled !== undefined) this.handled.push(handled);
    });
  }

  /** Starts a process with a store's module, a database and the limits of its pool. */
  static async start(
    storeModule: string,
    { url, limits }: { url: string; limits: object },
  ): Promise<ReceiverProcess> {
    const program = `${folder}test/webhook-guide/receive-events.ts`;
    const env = { ...process.env, DATABASE_URL: url, VOISNAP_WEBHOOK_SECRET: secret };
    const words = [storeModule, JSON.stringify(limits)];
    const child = fork(await bundleProgram(program, folder), words, { env });
    const [{ port = '' }] = (await once(child, 'message')) as [Message];
    return new ReceiverProcess(child, port);
  }

  /** Delivers an event; `endReason` says what its handler does. Resolves with the status of the response. */
  async deliver(id: string, endReason = 'completed'): Promise<number> {
    const body = JSON.stringify({ id, type: 'SessionEnded', data: { endReason } });
    const timestamp = Math.floor(Date.now() / 1_000);
    const response = await fetch(`http://127.0.0.1:${this.#port}/`, {
      method: 'POST',
      headers: signDelivery(body, { secret, timestamp }),
      body,
    });
    return response.status;
  }

  /** Resolves when the process has said such a thing so often, from now on. */
  async waitFor(name: keyof Message, times = 1): Promise<void> {
    let count = 0;
    for await (const [message] of on(this.#child, 'message')) {
      if (Object.hasOwn(message, name)) count += 1;
      if (count === times) return;
    }
  }

  /** The name that its connections to the database have. */
  get name(): string {
    return String(this.#child.pid);
  }

  /** Lets a handler end that waits. */
  finish(): void {
    this.#child.send('finish');
  }

  /** Ends the process as a machine that fails does. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.kill();
  }
}
