import type { Operation } from '../util/operation.js';

/** The request whose response was lost. `retry` tells reads from writes; without it the method does. */
export type LostRequest = Pick<Operation, 'method'> & Partial<Pick<Operation, 'retry'>>;

/** Says what to do when the API may have carried out a request whose response was lost. */
export const adviseOnLostResponse = ({ method, retry }: LostRequest): string =>
  method === 'GET' || retry === 'safe'
    ? 'Nothing was changed, so you can send the request again.'
    : `The API may have carried out this ${method}. Check whether it did (get or list the resource) before you send it again.`;
