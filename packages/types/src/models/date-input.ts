/** A point in time in a request: an ISO 8601 string, or a `Date`, which is sent in UTC. */
export type DateInput = string | Date;
