/** Adds a header of a response under its lower-case name. Skips what is not text. */
export const addHeader = (headers: Record<string, string>, name: unknown, value: unknown): void => {
  if (typeof name !== 'string' || typeof value !== 'string') return;
  const key = name.toLowerCase();
  // `set-cookie` comes once for each cookie. All other headers are joined already.
  headers[key] = Object.hasOwn(headers, key) ? `${headers[key]}, ${value}` : value;
};
