import * as z from 'zod';
import { fieldMessage } from './field-message.js';

/**
 * At least two labels, of the ASCII characters that host names have, or of any others. The last one has a letter: an
 * address such as 127.0.0.1 is no name.
 */
const domainPattern =
  /^(?!\S*\s)(?:[\w\u0080-\uffff-]{1,63}\.)+(?=[\d-]*[^\d.-])[\w\u0080-\uffff-]{1,63}\.?$/;

const error = fieldMessage(
  'a domain name without https:// and without a path, such as app.example.com',
  'documented',
);

/** A domain name. Text that is a URL, or a name without a dot, is certainly wrong: it cannot have a CNAME record. */
export const domainName = (): z.ZodString => z.string({ error }).regex(domainPattern, { error });
