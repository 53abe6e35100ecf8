import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Node's HTTP servers publish here before they call the request handler. */
const channel = 'http.server.request.start';

/** Calls `onArrival` when a delivery reaches a server of this process, until the returned function is called. */
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
