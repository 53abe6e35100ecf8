import type { FileHandle } from 'node:fs/promises';
import { ConfigurationError, VoisnapError } from '@voisnap/core/errors';
import type { JournalEntry } from '../../campaigns/journal.js';
import { type FileLock, lockFile } from './file-lock.js';
import { findFile, findPlaceOf } from './find-file.js';
import { createOpenError, createWriteError } from './journal-failures.js';
import {
  checkHeader,
  isBlank,
  isTorn,
  isTornHeader,
  parseEntry,
  writeHeader,
} from './journal-format.js';
import {
  assertFileOrNothing,
  findRealPath,
  openForAppending,
  saveAgain,
  syncFolderOf,
} from './open-journal-file.js';
import { type FileLine, readLines } from './read-lines.js';
import { SyncedWriter } from './synced-writer.js';

/** A journal whose file is open and locked. */
export class OpenedJournal {
  readonly #path: string;
  readonly #lock: FileLock;
  readonly #handle: FileHandle;
  readonly #lines: AsyncGenerator<FileLine, void>;
  #lastLine: FileLine | undefined;
  /** Exists once the file ends with a whole line. */
  #writer: SyncedWriter | undefined;

  /**
   * Locks a journal, opens or creates its file, and checks its header.
   *
   * @throws ConfigurationError when the journal is in use, or of another campaign, or cannot be opened.
   */
  static async open(path: string, campaign: string): Promise<OpenedJournal> {
    const closers: (() => Promise<void>)[] = [];
    try {
      const place = await findRealPath(path);
      await assertFileOrNothing(place);
      const lock = await lockFile(`${place}.lock`);
      closers.push(() => lock.release());
      const handle = await openForAppending(place);
      closers.unshift(() => handle.close());
      const journal = new OpenedJournal(place, lock, handle);
      await journal.#start(campaign);
      return journal;
    } catch (error) {
      for (const close of closers) await close();
      throw createOpenError(path, error);
    }
  }

  private constructor(path: string, lock: FileLock, handle: FileHandle) {
    this.#path = path;
    this.#lock = lock;
    this.#handle = handle;
    this.#lines = readLines(handle);
  }

  /** Reads the entries, the oldest first, and makes the file ready for the next one. */
  async *readEntries(): AsyncGenerator<JournalEntry, void> {
    for await (const line of this.#lines) {
      this.#lastLine = line;
      if (isBlank(line) || isTorn(line)) continue;
      const entry = parseEntry(line, this.#path);
      if (entry) yield entry;
    }
    if (!this.#lastLine) return;
    await this.#endLine(this.#lastLine).catch((error) => {
      throw createOpenError(this.#path, error);
    });
  }

  /**
   * Appends an entry. Resolves when it is on the disk.
   *
   * @throws VoisnapError when it could not be written, or the file or its lock is gone.
   */
  async append(entry: JournalEntry): Promise<void> {
    if (!this.#writer) {
      throw new ConfigurationError('Read all entries of a journal before you append to it.');
    }
    try {
      await this.#writer.append(`${JSON.stringify(entry)}\n`);
    } catch (error) {
      throw createWriteError(this.#path, error);
    }
  }

  /** Waits for what is being written, and gives the file and its lock back. */
  async close(): Promise<void> {
    await this.#writer?.drain();
    try {
      await this.#handle.close();
    } finally {
      await this.#lock.release();
    }
  }

  async #start(campaign: string): Promise<void> {
    const { value: first } = await this.#lines.next();
    if (first && !isTornHeader(first)) {
      checkHeader(first, this.#path, campaign);
      this.#lastLine = first;
      return;
    }
    await this.#handle.truncate(0);
    this.#writer = await this.#createWriter(0);
    await this.#writer.append(`${writeHeader(campaign)}\n`);
    await syncFolderOf(this.#path);
  }

  /** Cuts a torn last line off, and ends one that only lacks its line break. */
  async #endLine({ start, bytes, isComplete, ...line }: FileLine): Promise<void> {
    const end = start + bytes.length;
    const torn = isTorn({ start, bytes, isComplete, ...line });
    if (torn) await this.#handle.truncate(start);
    this.#writer = await this.#createWriter(isComplete ? end + 1 : torn ? start : end);
    if (!isComplete && !torn) await this.#writer.append('\n');
  }

  async #createWriter(size: number): Promise<SyncedWriter> {
    const place = await findPlaceOf(this.#handle);
    const confirm = async (expected: number) => {
      const found = findFile(this.#path);
      if (found?.place !== place) {
        const copy = await saveAgain(this.#path, this.#handle).catch(() => undefined);
        throw new VoisnapError(goneMessage(this.#path, copy));
      }
      if (found.size < expected) throw new VoisnapError(shortenedMessage(this.#path));
      if (found.size > expected) throw new VoisnapError(sharedMessage(this.#path));
      if (!this.#lock.isHeld()) throw new VoisnapError(lostLockMessage(this.#lock.path));
    };
    return new SyncedWriter({ handle: this.#handle, size, confirm });
  }
}

const goneMessage = (path: string, copy: string | undefined): string =>
  `The journal ${path} was deleted, moved or replaced while its campaign was running, so the campaign was stopped. ` +
  (copy === undefined
    ? 'Put the file back before you run the campaign again: a new journal does not know who was called.'
    : `It was saved again as ${copy}: run the campaign again with that file, since a new one does not know who was called.`);

const shortenedMessage = (path: string): string =>
  `The journal ${path} was shortened by something else while its campaign was running, so the campaign was stopped. ` +
  'Restore what it had before you run the campaign again: without it, people would be called a second time.';

const sharedMessage = (path: string): string =>
  `Something else wrote to the journal ${path} while its campaign was running, so the campaign was stopped: perhaps ` +
  'another run that uses the file under another name. Nothing is lost; run it again when nothing else uses the file.';

const lostLockMessage = (path: string): string =>
  `${path} was deleted or replaced while its campaign was running, so the campaign was stopped: another process may ` +
  'run it now. Nothing is lost; run it again when no other process uses the journal.';
