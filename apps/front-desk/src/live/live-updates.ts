import { EventEmitter } from 'node:events';

/**
 * Tells pages that something has changed. A topic is a name such as `call:obc_01`. It says only that, and never what:
 * the listener reads the new state.
 */
export interface LiveUpdates {
  /** Tells everybody who listens to the topic, in every process of this database. */
  publish(topic: string): Promise<void>;
  /** Calls `listener` for each change of one of the topics, until the returned function is called. */
  subscribe(topics: readonly string[], listener: () => void): () => void;
}

/** Updates within this process. */
export class LocalUpdates implements LiveUpdates {
  readonly #emitter = new EventEmitter().setMaxListeners(0);

  async publish(topic: string): Promise<void> {
    this.#emitter.emit(topic);
  }

  /** Tells everybody here, because anything may have changed. */
  publishAll(): void {
    for (const topic of this.#emitter.eventNames()) this.#emitter.emit(topic);
  }

  subscribe(topics: readonly string[], listener: () => void): () => void {
    for (const topic of topics) this.#emitter.on(topic, listener);
    return () => {
      for (const topic of topics) this.#emitter.off(topic, listener);
    };
  }
}
