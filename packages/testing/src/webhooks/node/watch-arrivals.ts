import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Published by the servers of this process before they hand a request to its handler. */
const channel = 'http.server.request.start';

/** Tells when a delivery arrives at a server of this process, until the returned function is called. */
export function watchArrivals(deliveryId: string, onArrival: () => void): () => void {
  const onRequest = (message: unknown) => {
    const { request } = message as { readonly request: IncomingMessage };
    if (request.headers['x-webhook-delivery-id'] === deliveryId) onArrival();
  };
  subscribe(channel, onRequest);
  return () => {
    unsubscribe(channel, onRequest);
  };
}
