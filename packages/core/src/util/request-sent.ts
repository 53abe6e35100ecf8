/** Whether the server may have received, and acted on, a request that got no response. */
export type RequestSent = 'no' | 'maybe';
