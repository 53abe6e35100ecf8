/** A stream of bytes: a Node stream, a web `ReadableStream`, or any async iterable. Text is sent as UTF-8. */
export type UploadStream =
  | AsyncIterable<Uint8Array | string>
  | {
      // Only the used part of `ReadableStream`: runtimes differ in the rest of its type.
      getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: unknown }> };
    };

/** Bytes in memory. */
export type UploadBytes = Uint8Array | ArrayBuffer | DataView;

/** A file by its path: `{ path: './catalog.pdf' }`. Node only. */
export interface UploadPath {
  /** Path, relative to the working directory, or a file URL. */
  readonly path: string | URL;
  /** Name of the file. Default: the last part of the path. */
  readonly filename?: string | undefined;
  /** Media type of the file. Default: by the extension of its name. */
  readonly contentType?: string | undefined;
}

/** Content to upload, with a name and a type: `{ data, filename: 'notes.txt' }`. */
export interface NamedUpload {
  /** Content of the file. */
  readonly data: Blob | UploadBytes | UploadStream | (() => UploadStream | Promise<UploadStream>);
  /** Name of the file. Default: that of the data, if it has one. */
  readonly filename?: string | undefined;
  /** Media type of the file. Default: that of the data, else by the extension of the file name. */
  readonly contentType?: string | undefined;
}

/**
 * Content to upload. Blobs, bytes, paths and functions can be read again, so the upload is retried when the API is too busy
 * to accept it. A plain stream can be sent only once.
 */
export type UploadSource =
  | Blob
  | UploadBytes
  | UploadPath
  | UploadStream
  | (() => UploadStream | Promise<UploadStream>)
  | NamedUpload;
