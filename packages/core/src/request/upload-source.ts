/** A stream of bytes: a Node stream, a web `ReadableStream`, or any async iterable. Text is sent as UTF-8. */
export type UploadStream =
  | AsyncIterable<Uint8Array | string>
  | {
      // The part of `ReadableStream` that is used: engines differ in the rest of its type.
      getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: unknown }> };
    };

/** Bytes in memory. */
export type UploadBytes = Uint8Array | ArrayBuffer | DataView;

/** A file by its path. Node only. */
export interface UploadPath {
  readonly path: string | URL;
  /** Default: the last part of the path. */
  readonly filename?: string | undefined;
  /** Default: by the extension of the file name. */
  readonly contentType?: string | undefined;
}

/** Anything to upload, with a name and a type. */
export interface NamedUpload {
  readonly data: Blob | UploadBytes | UploadStream | (() => UploadStream | Promise<UploadStream>);
  /** Default: the name that the data carries. */
  readonly filename?: string | undefined;
  /** Default: the type that the data carries, else by the extension of the file name. */
  readonly contentType?: string | undefined;
}

/**
 * What can be uploaded. Blobs, bytes, paths and functions can be read again, so that the upload can
 * be repeated when the API was too busy to take it; a plain stream can be sent once.
 */
export type UploadSource =
  | Blob
  | UploadBytes
  | UploadPath
  | UploadStream
  | (() => UploadStream | Promise<UploadStream>)
  | NamedUpload;
