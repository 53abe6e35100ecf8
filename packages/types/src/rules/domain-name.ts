import { fieldMessage, type ValueRule } from './field-message.js';
import { patternRule } from './text.js';

/**
 * At least two labels, of the ASCII characters that host names have, or of any others. The last one has a letter: an
 * address such as 127.0.0.1 is no name.
 */
export const domainPattern: RegExp =
  /^(?!\S*\s)(?:[\w\u0080-\uffff-]{1,63}\.)+(?=[\d-]*[^\d.-])[\w\u0080-\uffff-]{1,63}\.?$/;

/** A domain name. Text that is a URL, or a name without a dot, is certainly wrong: it cannot have a CNAME record. */
export const domainNameRule = (): ValueRule =>
  patternRule(
    domainPattern,
    fieldMessage(
      'a domain name without https:// and without a path, such as app.example.com',
      'documented',
    ),
  );
