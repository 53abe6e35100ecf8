import type { Operation } from '../util/operation.js';

/** The request whose response got lost. `retry` tells reads from writes; without it the method does. */
export type LostRequest = Pick<Operation, 'method'> & Partial<Pick<Operation, 'retry'>>;

/** What to do when the API may have acted on a request whose response got lost. */
export const adviseOnLostResponse = ({ method, retry }: LostRequest): string =>
  method === 'GET' || retry === 'safe'
    ? 'Nothing was changed: the request can be sent again.'
    : `The API may have carried out this ${method}: look whether it did (get or list the resource) before you send it again.`;
