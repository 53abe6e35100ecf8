import type { BodySink } from './connection.js';
import type { TransportFault, Wait } from './exchange.js';

/** A response body, and the transport fault that sends it in pieces. */
export interface BodyPlay {
  readonly body: Uint8Array;
  readonly transportFault: Exclude<TransportFault, { kind: 'lost' | 'hung' }>;
  readonly sink: BodySink;
}

/** Sends a body as the fault says: a part of it, or all of it slowly. */
export async function playBody(
  { body, transportFault, sink }: BodyPlay,
  wait: Wait,
): Promise<void> {
  if (transportFault.kind === 'dripped') {
    const { bytesPerTick, every } = transportFault;
    for (let from = 0; from < body.byteLength; from += bytesPerTick) {
      await wait.sleep(every);
      sink.write(body.subarray(from, from + bytesPerTick));
    }
    sink.end();
    return;
  }
  sink.write(body.subarray(0, transportFault.afterBytes));
  if (transportFault.kind === 'stalled') await wait.hang();
  else sink.cut();
}
