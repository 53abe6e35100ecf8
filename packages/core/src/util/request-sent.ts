/** Whether the API may have carried out a request that got no response. */
export type RequestSent = 'no' | 'maybe';
