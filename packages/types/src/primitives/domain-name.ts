import * as z from 'zod';
import { fieldMessage } from './field-message.js';

/** At least two labels without the characters that only other parts of a URL can have. */
const domainPattern = /^[^\s/:@?#.]+(\.[^\s/:@?#.]+)+\.?$/;

const error = fieldMessage(
  'a domain name without https:// and without a path, such as app.example.com',
  'documented',
);

/** A domain name. Text that is a URL, or a name without a dot, is certainly wrong: it cannot have a CNAME record. */
export const domainName = (): z.ZodString => z.string({ error }).regex(domainPattern, { error });
