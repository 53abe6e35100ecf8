/** The part of a `ReadableStream` that is used. Safari's streams and some polyfills cannot be iterated. */
interface WebStream {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: unknown }>;
    cancel?(): Promise<unknown>;
  };
}

/** Reads a web stream to its end. Cancels it if the loop ends early. */
export async function* readWebStream(stream: WebStream): AsyncGenerator<unknown, void> {
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      ended = done;
      if (done) return;
      yield value;
    }
  } finally {
    // Not awaited: the source's `cancel` may hang.
    if (!ended) reader.cancel?.().catch(() => {});
  }
}
