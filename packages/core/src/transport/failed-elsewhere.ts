import { isRecord } from '../util/is-record.js';

const defaultPorts: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/**
 * Whether a connection error names another port or host than the URL: that of a proxy, or of a store to which a
 * `fetch` writes after the response. Node sets `port` and `hostname` on its errors.
 */
export const failedElsewhere = (error: unknown, url: URL, depth = 0): boolean => {
  if (!isRecord(error) || depth > 8) return false;
  const { port, hostname, errors, cause } = error;
  if (typeof port === 'number') return port !== (Number(url.port) || defaultPorts[url.protocol]);
  if (typeof hostname === 'string') return hostname !== url.hostname;
  const inner: readonly unknown[] = Array.isArray(errors) ? errors : [cause];
  return inner.some((one) => failedElsewhere(one, url, depth + 1));
};

/** Whether a thrown response comes from another address, so that it says nothing about this request. */
export const isFromElsewhere = (
  response: Readonly<Record<string, unknown>>,
  url: string,
): boolean =>
  typeof response.url === 'string' &&
  response.url !== '' &&
  stripFragment(response.url) !== new URL(url).href;

const stripFragment = (url: string): string => url.replace(/#.*$/, '');
