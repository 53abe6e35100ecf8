import { isRecord } from '../util/is-record.js';

const defaultPorts: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/**
 * Whether an error of a connection names another port or host than the one that was asked for: that of a
 * proxy, or of a store that a `fetch` writes to when it has the response. Node puts them on its errors.
 */
export const failedElsewhere = (error: unknown, url: URL, depth = 0): boolean => {
  if (!isRecord(error) || depth > 8) return false;
  const { port, hostname, errors, cause } = error;
  if (typeof port === 'number') return port !== (Number(url.port) || defaultPorts[url.protocol]);
  if (typeof hostname === 'string') return hostname !== url.hostname;
  const inner: readonly unknown[] = Array.isArray(errors) ? errors : [cause];
  return inner.some((one) => failedElsewhere(one, url, depth + 1));
};

/** Whether a response that was thrown is one of another address, whose refusal says nothing of our request. */
export const isFromElsewhere = (
  response: Readonly<Record<string, unknown>>,
  url: string,
): boolean =>
  typeof response.url === 'string' &&
  response.url !== '' &&
  stripFragment(response.url) !== new URL(url).href;

const stripFragment = (url: string): string => url.replace(/#.*$/, '');
