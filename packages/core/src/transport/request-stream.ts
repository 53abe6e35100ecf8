/** Converts a generator to a web stream that does not read ahead. */
export const toReadableStream = (
  content: AsyncGenerator<Uint8Array, void>,
): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await content.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await content.return();
      },
    },
    { highWaterMark: 0 },
  );

/**
 * Gathers a body in memory, as bytes, which every `fetch` accepts. Not as a `Blob`: Node's `fetch` does not recognize
 * that of jsdom, for example.
 */
export async function gatherBody(
  content: AsyncIterable<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  const whole = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
