import * as z from 'zod';
import { emailAddressRule } from '../rules/email-address.js';
import { describeCheck } from './describe-check.js';

/**
 * An e-mail address. It refuses only text that certainly is none.
 *
 * @param isSecret - whether no message may show the value. Default: `false`.
 */
export const emailAddress = (isSecret = false): z.ZodString => {
  const { accepts, explain: error } = emailAddressRule(isSecret);
  const schema = z
    .string({ error })
    .refine(accepts, { error })
    .meta({ format: 'email', examples: ['ada@example.com'] });
  return describeCheck(schema, 'emailAddress', isSecret);
};
