import { ConfigurationError } from '../errors/client-errors.js';
import { isRecord } from '../util/is-record.js';

/** `token` of RFC 9110, section 5.6.2. */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** `field-value` of RFC 9110, section 5.5: no control character, nothing outside Latin-1. */
const fieldValue = /^[\t\x20-\x7e\x80-\xff]*$/;
/** Written by the transport, from the body and the URL; a second one would let requests be smuggled. */
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
 * Checks headers that a caller gives.
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
      `${place} is no valid header name: letters, digits and !#$%&'*+-.^_\`|~ are.`,
    );
  }
  if (framing.has(header.toLowerCase())) {
    throw new ConfigurationError(`${place} is set from the request itself; leave it out.`);
  }
  if (value === undefined) return;
  if (typeof value !== 'string') {
    throw new ConfigurationError(
      `${place} must be a string or undefined, but is a ${typeof value}.`,
    );
  }
  if (!fieldValue.test(value)) {
    throw new ConfigurationError(
      `${place} holds a line break, a control character or one outside Latin-1, which no header may. ` +
        'Encode the value, or leave it out.',
    );
  }
};
