/** Streams whose errors are listened to. */
const guarded = new WeakSet<object>();
/** Streams that could be read when their upload was asked for, until they are looked at. */
const held = new WeakSet<object>();

/** The used part of a Node stream or a web stream. */
interface UploadStream {
  readonly errored?: unknown;
  readonly destroyed?: boolean;
  readonly readableEnded?: boolean;
  readonly locked?: boolean;
  on?(event: 'error', listener: () => void): unknown;
}

/**
 * Listens to the errors of an upload's stream, which may be inside of `{ data }`, and returns the stream. Call it before
 * anything is awaited or refused: the stream of a missing file emits an error in the next tick, which would end the process
 * without a listener. Reading the stream throws the same error later.
 */
export const guardStream = (source: unknown): UploadStream | undefined => {
  const stream = findStream(source);
  if (typeof stream?.on !== 'function' || guarded.has(stream)) return stream;
  guarded.add(stream);
  stream.on('error', () => {});
  return stream;
};

/** Guards a stream, and notes whether it can be read now: an upload is as it was when it was asked for. */
export const holdStream = (source: unknown): void => {
  const stream = guardStream(source);
  if (!stream) return;
  const { errored, destroyed, readableEnded, locked } = stream;
  if (!errored && !destroyed && !readableEnded && !locked) held.add(stream);
};

/** Whether a stream could be read when this upload was asked for. A failure since then is found by reading it. */
export const releaseStream = (stream: object): boolean => held.delete(stream);

const findStream = (source: unknown, depth = 0): UploadStream | undefined => {
  if (typeof source !== 'object' || source === null || depth > 3) return undefined;
  // The names of upload-names.ts.
  const { on, getReader, data, buffer, file } = source as Readonly<Record<string, unknown>>;
  if (typeof on === 'function' || typeof getReader === 'function') return source;
  return findStream(data ?? buffer ?? file, depth + 1);
};
