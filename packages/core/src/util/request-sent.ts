/** Whether the server may have received, and acted on, a request that got no answer. */
export type RequestSent = 'no' | 'maybe';
