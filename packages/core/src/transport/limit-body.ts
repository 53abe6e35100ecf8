/** A problem description is a few hundred bytes; what is longer says nothing more. */
const maxErrorBytes = 1024 * 1024;

/** Bytes of body to read: of a response that is no success, 1 MiB at the most, whatever the caller allows. */
export const limitBody = (status: number, maxResponseBytes: number): number =>
  status >= 200 && status <= 299 ? maxResponseBytes : Math.min(maxErrorBytes, maxResponseBytes);
