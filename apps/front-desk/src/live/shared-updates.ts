import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.js';
import type { Part } from '../start/part.js';
import { type LiveUpdates, LocalUpdates } from './live-updates.js';

const channel = 'front_desk';

/**
 * Updates across all processes of a database, by its LISTEN and NOTIFY. While the database is out of reach they stay
 * within this process; once it is back, everybody here reads anew, and the others hear what they missed.
 */
export class SharedUpdates implements LiveUpdates {
  readonly #local = new LocalUpdates();
  /** Tells our own notifications, which were delivered here already, from those of others. */
  readonly #sender = randomUUID();
  readonly #database: Part<Database>;
  readonly #unsent = new Set<string>();
  #sending: Promise<void> | undefined;

  /** @param signal - ends the connection that listens. */
  constructor(database: Part<Database>, signal: AbortSignal) {
    this.#database = database;
    // Rejects only when the app ends before its database is ready.
    this.#listen(signal).catch(() => undefined);
  }

  /** Never rejects. Topics that are published at once go out in one statement. */
  async publish(topic: string): Promise<void> {
    await this.#local.publish(topic);
    this.#unsent.add(topic);
    await this.#flush();
  }

  subscribe(topics: readonly string[], listener: () => void): () => void {
    return this.#local.subscribe(topics, listener);
  }

  async #listen(signal: AbortSignal): Promise<void> {
    const { url } = await this.#database.ready;
    // Imported late: the server listens before its database is ready.
    const { keepListening } = await import('./keep-listening.js');
    await keepListening(url, {
      channel,
      signal,
      onListening: () => {
        this.#local.publishAll();
        void this.#flush();
      },
      onMessage: (message) => this.#receive(message),
    });
  }

  #receive(message: string): void {
    const [sender, topic] = message.split(' ');
    if (sender !== this.#sender && topic !== undefined) void this.#local.publish(topic);
  }

  #flush(): Promise<void> {
    this.#sending ??= this.#send().finally(() => {
      this.#sending = undefined;
    });
    return this.#sending;
  }

  async #send(): Promise<void> {
    const { state } = this.#database;
    while (this.#unsent.size > 0 && state.name === 'ready') {
      const topics = [...this.#unsent];
      this.#unsent.clear();
      const notify = 'select pg_notify($1, $2 || topic) from unnest($3::text[]) as topic';
      try {
        await state.value.pool.query(notify, [channel, `${this.#sender} `, topics]);
      } catch {
        for (const topic of topics) this.#unsent.add(topic);
        return;
      }
    }
  }
}
