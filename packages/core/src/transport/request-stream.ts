/** Makes a web stream that reads no further ahead than it is asked to. */
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

/** Gathers a body in memory. */
export async function gatherBody(content: AsyncIterable<Uint8Array>): Promise<Blob> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return new Blob(chunks);
}
