import { decodeUtf8 } from '../util/utf8.js';

/** How many bytes are gathered before they are decoded. */
const blockSize = 64 * 1024;
/** Bytes of the first block: most bodies are small, even in several chunks. */
const firstBlockSize = 4 * 1024;
/** The longest string of V8, in UTF-16 units: a longer body cannot become text. */
const longestText = 2 ** 29 - 24;

/**
 * Collects a body as text, up to a limit. It copies and decodes the chunks as they come: a chunk is often a view of
 * a few bytes on 64 KB that were read from the socket, and would keep all of them in memory.
 */
export class BodyText {
  readonly #limit: number;
  #size = 0;
  /** The only chunk so far. A body in one chunk is decoded without a copy. */
  #only: Uint8Array | undefined;
  #block: Uint8Array | undefined;
  #filled = 0;
  #text = '';

  /** @param limit bytes to keep; at most 512 MiB, the limit of a string. */
  constructor(limit: number) {
    this.#limit = Math.min(limit, longestText);
  }

  /** Adds a chunk, or the part of it that fits. Returns whether the whole chunk fits. */
  add(chunk: Uint8Array): boolean {
    const room = this.#limit - this.#size;
    const kept = chunk.byteLength <= room ? chunk : chunk.subarray(0, room);
    if (this.#size === 0) this.#only = kept;
    else {
      if (this.#only) this.#append(this.#only);
      this.#only = undefined;
      this.#append(kept);
    }
    this.#size += kept.byteLength;
    return kept === chunk;
  }

  /** Returns the collected bytes, decoded as UTF-8. */
  read(): string {
    if (this.#only) return decodeUtf8(this.#only);
    return this.#block ? this.#text + decodeUtf8(this.#block.subarray(0, this.#filled)) : '';
  }

  #append(bytes: Uint8Array): void {
    for (let offset = 0; offset < bytes.byteLength; ) {
      const block = this.#makeRoom(bytes.byteLength - offset);
      const part = bytes.subarray(offset, offset + block.byteLength - this.#filled);
      block.set(part, this.#filled);
      this.#filled += part.byteLength;
      offset += part.byteLength;
    }
  }

  /** Returns a block with room for at least one byte: a larger one, or the same one after it was decoded. */
  #makeRoom(wanted: number): Uint8Array {
    const block = this.#block;
    if (block && this.#filled < block.byteLength) return block;
    if (block && block.byteLength === blockSize) {
      const end = findCharacterEnd(block);
      this.#text += decodeUtf8(block.subarray(0, end));
      block.copyWithin(0, end);
      this.#filled = block.byteLength - end;
      return block;
    }
    const size = Math.max(firstBlockSize, 2 * this.#filled, this.#filled + wanted);
    const larger = new Uint8Array(Math.min(blockSize, size));
    if (block) larger.set(block);
    this.#block = larger;
    return larger;
  }
}

/** Finds the end of the last complete character. A character of UTF-8 has at most 4 bytes. */
const findCharacterEnd = (bytes: Uint8Array): number => {
  for (let start = bytes.byteLength - 1; start >= bytes.byteLength - 3; start -= 1) {
    const byte = bytes[start] ?? 0;
    // This byte begins a character of several bytes: cut before it.
    if (byte >= 0xc0) return start;
    if (byte < 0x80) break;
  }
  return bytes.byteLength;
};
