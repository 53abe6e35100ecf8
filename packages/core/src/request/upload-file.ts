import type { ValidationError } from '../errors/api-errors.js';

/** A described source of an upload: its properties, and how to read it. */
export interface UploadFile {
  readonly filename: string | undefined;
  readonly contentType: string | undefined;
  /** Size in bytes; `undefined` if the source does not tell. */
  readonly byteLength: number | undefined;
  /** Whether `open` can be called again. */
  readonly replayable: boolean;
  /** Reads the file from its start. */
  open(): AsyncIterable<Uint8Array>;
}

/** Creates the error for a source that cannot be sent. */
export type CreateUploadError = (message: string) => ValidationError;

/** The last part of a path, of any operating system. */
export const baseNameOf = (path: string): string | undefined =>
  path.split(/[\\/]/).at(-1) || undefined;
