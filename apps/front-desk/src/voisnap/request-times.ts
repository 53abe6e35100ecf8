/** A request that has not been answered for so long is given up, in ms of the API's time: the client's default. */
export const requestTimeoutMs = 30_000;

/** A request that was given up may still be under way for so long, in ms of the API's time. */
export const reserveMs = 5_000;
