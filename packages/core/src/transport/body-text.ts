import { decodeUtf8 } from '../util/utf8.js';

/** Bytes that are gathered before they are decoded. */
const blockSize = 64 * 1024;
/** What the first block holds: most bodies that come in several chunks are small all the same. */
const firstBlockSize = 4 * 1024;
/** The longest string of V8, in UTF-16 units: a longer body cannot become text. */
const longestText = 2 ** 29 - 24;

let shared: InstanceType<typeof TextDecoder> | undefined;

/** Keeps a byte order mark, as Node's own decoding does: the parser of the text decides about it. */
const decode = (bytes: Uint8Array): string => {
  // Made late: some runtimes of tests have none.
  if (typeof TextDecoder !== 'function') return decodeUtf8(bytes);
  shared ??= new TextDecoder('utf-8', { ignoreBOM: true });
  return shared.decode(bytes);
};

/**
 * Collects a body up to a limit, as text. Chunks are copied and decoded as they come: a chunk is often
 * a view of a few bytes on the 64 KB that were read from the socket, and would keep all of them.
 */
export class BodyText {
  readonly #limit: number;
  #size = 0;
  /** A body that comes in one piece is decoded where it lies. */
  #only: Uint8Array | undefined;
  #block: Uint8Array | undefined;
  #filled = 0;
  #text = '';

  /** @param limit bytes that are kept; no more than a string can hold, 512 MiB. */
  constructor(limit: number) {
    this.#limit = Math.min(limit, longestText);
  }

  /** Keeps a chunk, or what fits of it. Returns whether all of it did. */
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

  /** What was collected, decoded as UTF-8. */
  read(): string {
    if (this.#only) return decode(this.#only);
    return this.#block ? this.#text + decode(this.#block.subarray(0, this.#filled)) : '';
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

  /** A block with room for a byte at the least: a larger one, or the same after it was decoded. */
  #makeRoom(wanted: number): Uint8Array {
    const block = this.#block;
    if (block && this.#filled < block.byteLength) return block;
    if (block && block.byteLength === blockSize) {
      const end = findCharacterEnd(block);
      this.#text += decode(block.subarray(0, end));
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

/** Where the last character ends that is there as a whole: a character of UTF-8 has 4 bytes at the most. */
const findCharacterEnd = (bytes: Uint8Array): number => {
  for (let start = bytes.byteLength - 1; start >= bytes.byteLength - 3; start -= 1) {
    const byte = bytes[start] ?? 0;
    // Before a byte that begins a character, bytes can be cut whatever they are.
    if (byte >= 0xc0) return start;
    if (byte < 0x80) break;
  }
  return bytes.byteLength;
};
