import { ConfigurationError } from '../errors/client-errors.js';
import { isRecord } from '../util/is-record.js';

/** `token` of RFC 9110, section 5.6.2. */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** `field-value` of RFC 9110, section 5.5: no control character, nothing outside Latin-1. */
const fieldValue = /^[\t\x20-\x7e\x80-\xff]*$/;
/** The transport writes these from body and URL. A second one would allow request smuggling. */
const framing = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Checks the headers that a caller passes, once for the client's and once for a request's.
 *
 * @throws ConfigurationError that names the header, and never shows its value: it may be a secret.
 */
export const checkHeaders = (name: string, headers: unknown): void => {
  if (!isRecord(headers) || typeof headers.entries === 'function') {
    throw new ConfigurationError(
      `${name} must be a plain object of names and values. Pass ${name}: { 'x-team': 'support' }.`,
    );
  }
  for (const [header, value] of Object.entries(headers)) {
    checkHeader(`${name}[${JSON.stringify(header)}]`, header, value);
  }
};

const checkHeader = (place: string, header: string, value: unknown): void => {
  if (!token.test(header)) {
    throw new ConfigurationError(
      `${place} is not a valid header name: use letters, digits and !#$%&'*+-.^_\`|~.`,
    );
  }
  if (header === '__proto__') {
    throw new ConfigurationError(
      `${place}: a JavaScript object cannot hold a header of this name. Remove it.`,
    );
  }
  if (framing.has(header.toLowerCase())) {
    throw new ConfigurationError(`${place}: The client sets this header. Remove it.`);
  }
  if (value === undefined) return;
  if (typeof value !== 'string') {
    throw new ConfigurationError(
      `${place} must be a string or undefined, but is a ${typeof value}.`,
    );
  }
  if (!fieldValue.test(value)) {
    throw new ConfigurationError(
      `${place} contains a line break, a control character, or a character outside of Latin-1, which headers cannot ` +
        'carry. Encode the value, or leave it out.',
    );
  }
};
