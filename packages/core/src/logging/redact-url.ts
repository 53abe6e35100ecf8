import { redactText } from '../util/redact.js';

/** A number as people and E.164 write it: digits with separators, not inside a word such as an id. */
const numberLike = /(?<![\p{L}\d_])\+?[\d(][\d\s().-]{4,}\d(?![\p{L}\d_])/gu;
/** ISO 8601 dates consist of digits and hyphens too. */
const isoDate = /^\d{4}-\d{2}-\d{2}$/;
/** E.164 allows 15 digits; local numbers have 7 at least. */
const fewestDigits = 7;

const maskNumbers = (text: string): string =>
  text.replace(numberLike, (match) => {
    const digits = match.replace(/\D/g, '');
    return digits.length < fewestDigits || isoDate.test(match)
      ? match
      : `${match.startsWith('+') ? '+' : ''}***${digits.slice(-2)}`;
  });

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
