/** A web `ReadableStream` of bytes, told by its shape, so that no platform's types are needed. */
export interface WebByteStream {
  /** Returns a reader of the stream's bytes, which locks the stream. */
  getReader(): {
    read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
    cancel(reason?: unknown): Promise<void>;
    releaseLock(): void;
  };
}

/**
 * Bytes that can be read once: a Node stream, an async generator, a web stream. Text is sent as UTF-8.
 */
export type ByteStream = AsyncIterable<Uint8Array | string> | WebByteStream;

/**
 * Where the bytes of a document come from; `fs.openAsBlob()` makes a `Blob` from a path. Blobs, byte
 * arrays and functions that open a stream can be read again, so that an upload can be retried.
 */
export type DocumentSource =
  | Blob
  | Uint8Array
  | ArrayBuffer
  | ByteStream
  | (() => ByteStream | Promise<ByteStream>);

/** A file on disk. Node, Bun and Deno only. */
export interface DocumentOnDisk {
  /** Path of the file, or its `file:` URL. */
  readonly path: string | URL;
  /** Default: the last part of the path. */
  readonly filename?: string | undefined;
  /** Media type. Default: by the file name's extension. */
  readonly contentType?: string | undefined;
}

/** Bytes with a name and a type of their own. */
export interface NamedDocument {
  /** The bytes of the document. */
  readonly data: DocumentSource;
  /** Default: the source's own name. Without one and without a type, the document is refused. */
  readonly filename?: string | undefined;
  /** Media type. Default: the source's own, else by the file name's extension. */
  readonly contentType?: string | undefined;
}

/** A document to upload. */
export type DocumentFile = DocumentSource | DocumentOnDisk | NamedDocument;

/**
 * Whether a value can be a document's file: anything but a primitive.
 *
 * @internal
 */
export const isDocumentFile = (value: unknown): value is DocumentFile =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';
