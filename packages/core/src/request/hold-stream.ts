/** Streams that had not failed when their upload was asked for, until they are looked at. */
const held = new WeakSet<object>();

/** The used part of a Node stream. */
interface FailingStream {
  readonly errored?: unknown;
  on?(event: 'error', listener: () => void): unknown;
}

/**
 * Listens to the stream of an upload, which may be inside of `{ data }`. Call it before anything is awaited: the stream of
 * a missing file emits an error in the next tick, which would end the process without a listener. Reading the stream
 * throws the same error later.
 */
export const holdStream = (source: unknown, depth = 0): void => {
  if (typeof source !== 'object' || source === null || held.has(source) || depth > 3) return;
  const { errored, on } = source as FailingStream;
  if (typeof on === 'function') {
    on.call(source, 'error', () => {});
    if (!errored) held.add(source);
    return;
  }
  // The names of upload-names.ts.
  const { data, buffer, file } = source as Readonly<Record<string, unknown>>;
  holdStream(data ?? buffer ?? file, depth + 1);
};

/** Whether a stream had not failed yet when this upload was asked for. A failure since then is found by reading it. */
export const releaseStream = (stream: object): boolean => held.delete(stream);
