import { captureMap, type Restore } from '../../shared/mock-part.js';
import type { Chunk } from './chunk.js';
import { ChunkSearch } from './chunk-search.js';
import { chunkText } from './chunk-text.js';
import { cutExcerpt } from './cut-excerpt.js';
import { scoreChunks } from './score-chunks.js';
import { findWords } from './words.js';

/** A piece of a document that fits a query. */
export interface ChunkMatch {
  readonly documentId: string;
  readonly chunkIndex: number;
  /** From 0 to 1; see `scoreChunks`. */
  readonly score: number;
  readonly excerpt: string;
}

/** Which matches are wanted: excerpts are cut of these alone. */
export interface WantedMatches {
  /** Most matches. Default: all. */
  readonly topK?: number | undefined;
  /** Least score. Default: 0. */
  readonly minScore?: number | undefined;
}

/** The knowledge base's full-text index: documents go in as text, pieces of them come out. */
export class KnowledgeIndex {
  readonly #chunks = new Map<string, Chunk>();
  readonly #chunksOf = new Map<string, readonly Chunk[]>();
  readonly #texts = new Map<string, string>();
  /** Made by the first search. */
  #search: ChunkSearch | undefined;

  /** Takes a document in, in place of an earlier text of it. Gives the number of its chunks. */
  set(documentId: string, text: string): number {
    this.delete(documentId);
    const chunks = chunkText(text).map((piece, chunkIndex) => {
      return { id: `${documentId}#${chunkIndex}`, documentId, chunkIndex, text: piece };
    });
    for (const chunk of chunks) this.#chunks.set(chunk.id, chunk);
    this.#chunksOf.set(documentId, chunks);
    this.#texts.set(documentId, text);
    return chunks.length;
  }

  /** The text of a document; `undefined` if none is there. */
  get(documentId: string): string | undefined {
    return this.#texts.get(documentId);
  }

  /** Forgets a document. */
  delete(documentId: string): void {
    const chunks = this.#chunksOf.get(documentId) ?? [];
    for (const { id } of chunks) this.#chunks.delete(id);
    this.#chunksOf.delete(documentId);
    this.#texts.delete(documentId);
  }

  /** Captures what is there. */
  capture(): Restore {
    const restores = [
      captureMap(this.#chunks),
      captureMap(this.#chunksOf),
      captureMap(this.#texts),
    ];
    return () => {
      for (const restore of restores) restore();
      this.#search = undefined;
    };
  }

  /** The chunks that fit a query, the best first, of the documents that `includes` lets pass. */
  async search(
    query: string,
    includes: (documentId: string) => boolean,
    { topK = Number.POSITIVE_INFINITY, minScore = 0 }: WantedMatches = {},
  ): Promise<readonly ChunkMatch[]> {
    const search = await this.#openSearch();
    await search.follow(this.#chunks);
    const scores = scoreChunks(
      search.engine,
      findWords(query).map(({ term }) => term),
    );
    const matches: ChunkMatch[] = [];
    for (const { id, score, terms } of scores) {
      if (score < minScore || matches.length >= topK) break;
      const chunk = this.#chunks.get(id);
      if (!chunk || !includes(chunk.documentId)) continue;
      const { documentId, chunkIndex, text } = chunk;
      matches.push({ documentId, chunkIndex, score, excerpt: cutExcerpt(text, terms) });
    }
    return matches;
  }

  async #openSearch(): Promise<ChunkSearch> {
    if (this.#search) return this.#search;
    const search = await ChunkSearch.load();
    // Another search may have been faster.
    this.#search ??= search;
    return this.#search;
  }
}
