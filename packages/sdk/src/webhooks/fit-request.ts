/** A `Request` cannot have these; the webhook handler refuses all but POST alike. */
const unsendable: ReadonlySet<string> = new Set(['CONNECT', 'TRACE', 'TRACK']);

/** Returns the method as a `Request` has it. */
export const fitMethod = (method: string): string => {
  const upper = method.toUpperCase();
  return unsendable.has(upper) ? 'OPTIONS' : upper;
};

const canRequest = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  // A `Request` takes no URL with credentials.
  return username === '' && password === '';
};

/** Returns the URL of a path at a host, or a placeholder for it: a sender writes into `Host` what it likes. */
export const fitUrl = (scheme: 'http' | 'https', host: string, path: string): string => {
  const url = `${scheme}://${host}${path}`;
  return canRequest(url) ? url : `${scheme}://localhost/`;
};

/** Appends a header. One that no `Headers` can have is left out, because no sender may stop a delivery with it. */
export const appendHeader = (headers: Headers, name: string, value: string): void => {
  try {
    headers.append(name, value);
  } catch {
    // A name with a space, a value with a line break or a character beyond Latin-1.
  }
};
