import { redactText } from '../util/redact.js';
import { maskNumbers } from './mask-numbers.js';

/** Masks what a part of a URL means, not how it is encoded. */
const maskPart = (part: string): string => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(part);
  } catch {
    return '***';
  }
  const masked = maskNumbers(decoded);
  return masked === decoded ? part : encodeURIComponent(masked);
};

/** A URL for a log: no key, no token, and of each phone number in path and query the last two digits. */
export const redactUrl = (url: string): string => {
  const { origin, pathname, search } = new URL(url);
  const path = pathname.split('/').map(maskPart).join('/');
  const pairs = search
    .slice(1)
    .split('&')
    .map((pair) => pair.split('=').map(maskPart).join('='));
  return redactText(`${origin}${path}${search === '' ? '' : `?${pairs.join('&')}`}`);
};
