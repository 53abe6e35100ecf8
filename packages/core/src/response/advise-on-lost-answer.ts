import type { WireRequest } from '../transport/transport.js';

/** What to do when the API may have acted on a request whose answer got lost. */
export const adviseOnLostAnswer = (request: Pick<WireRequest, 'method'>): string =>
  request.method === 'GET'
    ? 'Nothing was changed: the request can be sent again.'
    : `The API may have carried out this ${request.method}: look whether it did (get or list the resource) before you send it again.`;
