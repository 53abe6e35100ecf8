import type { ValidationError } from '../errors/api-errors.js';

/** A source that has been looked at: what is known of it, and how to read it. */
export interface UploadFile {
  readonly filename: string | undefined;
  readonly contentType: string | undefined;
  /** `undefined` when the source does not tell. */
  readonly byteLength: number | undefined;
  /** Whether `open` can be called again. */
  readonly replayable: boolean;
  /** Reads from the start. */
  open(): AsyncIterable<Uint8Array>;
}

/** Makes the error for a source that cannot be sent. */
export type CreateUploadError = (message: string) => ValidationError;

/** The last part of a path, of any system's form. */
export const baseNameOf = (path: string): string | undefined =>
  path.split(/[\\/]/).at(-1) || undefined;
