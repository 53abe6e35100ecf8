import type MiniSearch from 'minisearch';
import { nextTurn } from '../../clock/real-time.js';
import type { Chunk } from './chunk.js';
import { findWords } from './words.js';

/** Chunks that are taken in at once, which takes some 20 ms. */
const CHUNKS_PER_TURN = 16;

/** The search engine, and the chunks that it has taken in. */
export class ChunkSearch {
  readonly engine: MiniSearch<Chunk>;
  readonly #taken = new Map<string, Chunk>();

  private constructor(engine: MiniSearch<Chunk>) {
    this.engine = engine;
  }

  /** Loads the search engine, which a mock that nobody searches does without. */
  static async load(): Promise<ChunkSearch> {
    const { default: Search } = await import('minisearch');
    const engine = new Search<Chunk>({
      fields: ['text'],
      tokenize: (text) => findWords(text).map(({ term }) => term),
      processTerm: (term) => term,
    });
    return new ChunkSearch(engine);
  }

  /**
   * Takes in what has changed. Large documents take seconds, so other work runs in between: the mock shares its
   * process with the program that it serves. Several searches may call this at once: each step checks what is there.
   */
  async follow(chunks: ReadonlyMap<string, Chunk>): Promise<void> {
    let steps = 0;
    const pause = async (): Promise<void> => {
      steps += 1;
      if (steps % CHUNKS_PER_TURN === 0) await nextTurn();
    };
    for (const [id, chunk] of this.#taken) {
      if (chunks.get(id) === chunk) continue;
      this.#taken.delete(id);
      this.engine.remove(chunk);
      await pause();
    }
    for (const [id, chunk] of chunks) {
      if (this.#taken.has(id)) continue;
      this.#taken.set(id, chunk);
      this.engine.add(chunk);
      await pause();
    }
  }
}
