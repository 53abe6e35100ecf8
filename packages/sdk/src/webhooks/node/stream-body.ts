import type { Readable } from 'node:stream';

/** What is still read of a body that nobody wants, so that its sender gets the response. */
const maxDrainedBytes = 8_388_608;

/**
 * Reads the rest of a body and drops it: a sender that is still writing would otherwise see its connection reset, and not the
 * response. A sender that does not come to an end is cut off.
 */
export const drainBody = (body: Readable): void => {
  if (body.readableEnded || body.destroyed) return;
  let drained = 0;
  body.on('data', (chunk: Uint8Array | string) => {
    drained += chunk.length;
    if (drained > maxDrainedBytes) body.destroy();
  });
  body.on('error', () => undefined);
  body.resume();
};

/** Returns the stream of a body as the platforms of the Web have it. A body that ends too early is an error. */
export const streamBody = (body: Readable): ReadableStream<Uint8Array> => {
  let isOpen = true;
  const settle = (act: () => void): void => {
    if (isOpen) act();
    isOpen = false;
  };
  return new ReadableStream(
    {
      start: (controller) => {
        const fail = (): void =>
          settle(() => controller.error(new Error('The connection closed before the body ended.')));
        if (body.destroyed) return fail();
        body.on('data', (chunk: Uint8Array | string) => {
          if (!isOpen) return;
          const encoding = body.readableEncoding ?? 'utf8';
          controller.enqueue(
            typeof chunk === 'string' ? Buffer.from(chunk, encoding) : new Uint8Array(chunk),
          );
          if ((controller.desiredSize ?? 0) <= 0) body.pause();
        });
        body.once('end', () => settle(() => controller.close()));
        body.once('error', (error) => settle(() => controller.error(error)));
        body.once('close', fail);
      },
      pull: () => {
        body.resume();
      },
      cancel: () => settle(() => undefined),
    },
    { highWaterMark: 65_536, size: (chunk) => chunk?.byteLength ?? 0 },
  );
};
