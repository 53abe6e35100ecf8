/** Keeps a byte order mark, as Node's own decoding does: the parser of the text decides about it. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Collects a body up to a limit, and decodes it in one pass. */
export class BodyText {
  readonly #chunks: Uint8Array[] = [];
  readonly #limit: number;
  #size = 0;

  /** @param limit bytes that are kept. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Keeps a chunk, or what fits of it. Returns whether all of it did. */
  add(chunk: Uint8Array): boolean {
    const room = this.#limit - this.#size;
    const kept = chunk.byteLength <= room ? chunk : chunk.subarray(0, room);
    this.#chunks.push(kept);
    this.#size += kept.byteLength;
    return kept === chunk;
  }

  /** What was collected, decoded as UTF-8. */
  read(): string {
    const [first] = this.#chunks;
    if (first === undefined) return '';
    return decoder.decode(this.#chunks.length === 1 ? first : this.#concat());
  }

  #concat(): Uint8Array {
    const whole = new Uint8Array(this.#size);
    let offset = 0;
    for (const chunk of this.#chunks) {
      whole.set(chunk, offset);
      offset += chunk.byteLength;
    }
    return whole;
  }
}
