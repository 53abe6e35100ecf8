import * as z from 'zod';
import { domainNameRule, domainPattern } from '../rules/domain-name.js';
import { describeCheck } from './describe-check.js';

/** A domain name. Text that is a URL, or a name without a dot, is certainly wrong: it cannot have a CNAME record. */
export const domainName = (): z.ZodString => {
  const { explain: error } = domainNameRule();
  return describeCheck(z.string({ error }).regex(domainPattern, { error }), 'domainName');
};
