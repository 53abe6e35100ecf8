import { type CallResult, RequestPromise } from '../src/request-promise.js';

/** A promise as a client gives it, of data that is at hand or will be. */
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
