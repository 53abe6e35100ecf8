/** Bytes that are read of an error response. A problem has a few hundred bytes. */
const maxErrorBytes = 1024 * 1024;

/** Limits the bytes of a body to read. For a response without success, the limit is 1 MiB or less. */
export const limitBody = (status: number, maxResponseBytes: number): number =>
  status >= 200 && status <= 299 ? maxResponseBytes : Math.min(maxErrorBytes, maxResponseBytes);
