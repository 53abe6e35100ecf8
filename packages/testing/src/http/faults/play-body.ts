import type { BodySink } from '../connection.js';
import type { Delivery, Wait } from '../exchange.js';

/** A body, and how it comes. */
export interface BodyPlay {
  readonly body: Uint8Array;
  readonly delivery: Exclude<Delivery, { kind: 'lost' | 'hung' }>;
  readonly sink: BodySink;
}

/** Sends a body as a fault wants it: in part, or in drops. */
export async function playBody({ body, delivery, sink }: BodyPlay, wait: Wait): Promise<void> {
  if (delivery.kind === 'dripped') {
    const { bytesPerTick, every } = delivery;
    for (let from = 0; from < body.byteLength; from += bytesPerTick) {
      await wait.sleep(every);
      sink.write(body.subarray(from, from + bytesPerTick));
    }
    sink.end();
    return;
  }
  sink.write(body.subarray(0, delivery.afterBytes));
  if (delivery.kind === 'stalled') await wait.hang();
  else sink.cut();
}
