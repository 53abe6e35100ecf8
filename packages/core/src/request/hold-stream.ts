/** Streams that could be read when their upload was asked for, until they are looked at. */
const held = new WeakSet<object>();

/** The used part of a Node stream or a web stream. */
interface HeldStream {
  readonly errored?: unknown;
  readonly destroyed?: boolean;
  readonly readableEnded?: boolean;
  readonly locked?: boolean;
  readonly getReader?: unknown;
  on?(event: 'error', listener: () => void): unknown;
}

/**
 * Listens to the stream of an upload, which may be inside of `{ data }`. Call it before anything is awaited: the stream of
 * a missing file emits an error in the next tick, which would end the process without a listener. Reading the stream
 * throws the same error later.
 */
export const holdStream = (source: unknown, depth = 0): void => {
  if (typeof source !== 'object' || source === null || held.has(source) || depth > 3) return;
  const { errored, destroyed, readableEnded, locked, getReader, on } = source as HeldStream;
  if (typeof on === 'function') on.call(source, 'error', () => {});
  if (typeof on === 'function' || typeof getReader === 'function') {
    if (!errored && !destroyed && !readableEnded && !locked) held.add(source);
    return;
  }
  // The names of upload-names.ts.
  const { data, buffer, file } = source as Readonly<Record<string, unknown>>;
  holdStream(data ?? buffer ?? file, depth + 1);
};

/** Whether a stream could be read when this upload was asked for. A failure since then is found by reading it. */
export const releaseStream = (stream: object): boolean => held.delete(stream);
