import { writeSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';

interface PendingText {
  readonly text: string;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** What a `SyncedWriter` needs. */
export interface SyncedWriterOptions {
  /** A file that is open for appending. */
  readonly handle: FileHandle;
  /** The length of the file. */
  readonly size: number;
  /**
   * Rejects when what was written cannot be relied on: the file was deleted or does not have the size that it should
   * have, another process took it over.
   */
  readonly confirm: (size: number) => Promise<void>;
}

/**
 * Appends to a file. A text counts as written once it is on the disk. Texts that come while the disk is busy share the
 * next write. After a failed write the next one is tried; once what was written cannot be confirmed, nothing more is
 * accepted.
 */
export class SyncedWriter {
  readonly #options: SyncedWriterOptions;
  #size: number;
  #pending: PendingText[] = [];
  #flushing: Promise<void> | undefined;
  /** Whether a failed write may have left a part of a line at the end. */
  #isTorn = false;
  #lost: { readonly reason: unknown } | undefined;

  constructor(options: SyncedWriterOptions) {
    this.#options = options;
    this.#size = options.size;
  }

  append(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ text, resolve, reject });
      this.#flushing ??= this.#flush();
    });
  }

  /** Waits until everything is written, or has failed. */
  async drain(): Promise<void> {
    await this.#flushing;
  }

  async #flush(): Promise<void> {
    while (this.#pending.length > 0) {
      const batch = this.#pending;
      this.#pending = [];
      try {
        await this.#write(batch.map(({ text }) => text).join(''));
        for (const { resolve } of batch) resolve();
      } catch (reason) {
        for (const { reject } of batch) reject(reason);
      }
    }
    this.#flushing = undefined;
  }

  async #write(text: string): Promise<void> {
    if (this.#lost) throw this.#lost.reason;
    if (this.#isTorn) await this.#cutOff();
    await this.#writeAndSync(Buffer.from(text));
    try {
      // After the write: whoever takes the file over later than this reads what was written.
      await this.#options.confirm(this.#size);
    } catch (reason) {
      this.#lost = { reason };
      throw reason;
    }
  }

  async #writeAndSync(bytes: Buffer): Promise<void> {
    const { handle } = this.#options;
    try {
      // Into the memory of the system, without a thread. A full disk takes a part first, and refuses the next one.
      for (let written = 0; written < bytes.length; ) {
        written += writeSync(handle.fd, bytes, written);
      }
      await handle.datasync();
      this.#size += bytes.length;
    } catch (reason) {
      this.#isTorn = true;
      // Where this fails, it is tried again before the next write.
      await this.#cutOff().catch(() => {});
      throw reason;
    }
  }

  async #cutOff(): Promise<void> {
    await this.#options.handle.truncate(this.#size);
    this.#isTorn = false;
  }
}
