import { type CallResult, RequestPromise } from '../src/request-promise.js';

/** Creates a promise like that of a client, from data or from a promise of data. */
export const resolvedRequest = <Data>(
  data: Data | Promise<Data>,
  result: Partial<CallResult> = {},
): RequestPromise<Data> => {
  const known = {
    status: 200,
    headers: {},
    url: 'https://example.com/',
    attempts: [],
    idempotencyKey: undefined,
    ...result,
  };
  return new RequestPromise(Promise.resolve(data), { result: known });
};
