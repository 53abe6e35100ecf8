import { redactText } from '../util/redact.js';
import { maskNumbers } from './mask-numbers.js';

/** Masks a decoded part of a URL: an encoded one could hide a number. */
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

/** Redacts a URL for a log: removes keys and tokens, and masks phone numbers except their last two digits. */
export const redactUrl = (url: string): string => {
  const { origin, pathname, search } = new URL(url);
  const path = pathname.split('/').map(maskPart).join('/');
  const pairs = search
    .slice(1)
    .split('&')
    .map((pair) => pair.split('=').map(maskPart).join('='));
  return redactText(`${origin}${path}${search === '' ? '' : `?${pairs.join('&')}`}`);
};
