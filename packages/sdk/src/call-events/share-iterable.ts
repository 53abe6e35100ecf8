import { ConfigurationError } from '@voisnap/core/errors';

/** Receives events, and how their source ends. */
export interface EventListener {
  readonly onEvent: (event: unknown) => void;
  /** No event will come any more; with the reason, if the source failed. */
  readonly onEnd: (failure?: { readonly cause: unknown }) => void;
}

/** An iterable that is being read, with everybody who listens to it. */
interface SharedIterable {
  readonly iterator: AsyncIterator<unknown>;
  readonly listeners: Set<EventListener>;
}

const shared = new WeakMap<object, SharedIterable>();

/**
 * Passes each event of an async iterable to all of its listeners. It is read while there are listeners; the last one that
 * leaves closes it.
 *
 * @returns a function that removes the listener.
 * @throws ConfigurationError when the iterable cannot be opened.
 */
export const shareIterable = (
  events: AsyncIterable<unknown>,
  listener: EventListener,
): (() => void) => {
  const known = shared.get(events);
  const entry = known ?? { iterator: openIterator(events), listeners: new Set() };
  entry.listeners.add(listener);
  if (!known) {
    shared.set(events, entry);
    void read(events, entry);
  }
  return () => {
    entry.listeners.delete(listener);
    if (entry.listeners.size === 0 && shared.get(events) === entry) close(events, entry);
  };
};

const openIterator = (events: AsyncIterable<unknown>): AsyncIterator<unknown> => {
  try {
    return events[Symbol.asyncIterator]();
  } catch (cause) {
    throw new ConfigurationError(
      'The async iterable passed as events cannot be read, so nothing was sent. See the cause of this error.',
      { cause },
    );
  }
};

const read = async (
  events: AsyncIterable<unknown>,
  { iterator, listeners }: SharedIterable,
): Promise<void> => {
  let failure: { readonly cause: unknown } | undefined;
  try {
    // Not for await: a listener that leaves closes the iterable without waiting for the next event.
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      for (const { onEvent } of listeners) onEvent(next.value);
      if (listeners.size === 0) return;
    }
  } catch (cause) {
    failure = { cause };
  }
  shared.delete(events);
  for (const { onEnd } of listeners) onEnd(failure);
};

/** An async generator that waits for its next event closes after it: nobody waits for that. */
const close = (events: AsyncIterable<unknown>, { iterator }: SharedIterable): void => {
  shared.delete(events);
  const closing = async () => iterator.return?.();
  closing().catch(() => {});
};
