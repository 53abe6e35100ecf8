import { fieldMessage, secretMessage, type ValueRule } from './field-message.js';

const expectation = 'an e-mail address, such as ada@example.com';

/** RFC 5321, section 4.1.2: an unquoted local part has none of these, and no space. */
const plainLocalPart = /^[^\s"(),:;<>@[\\\]]+$/;
/** Labels between dots, or an address in brackets, `[IPv6:2001:db8::1]`. */
const mailDomain = /^(?:[^\s"(),:;<>@[\\\].]+(?:\.[^\s"(),:;<>@[\\\].]+)*|\[[^\s"<>@[\]]+\])$/;

/** RFC 5321, section 4.1.2: a local part, `@` and a domain. Only a quoted local part has spaces or another `@`. */
const isEmailAddress = (value: string): boolean => {
  const at = value.lastIndexOf('@');
  const local = value.slice(0, Math.max(at, 0));
  const isQuoted = local.indexOf('"') !== local.lastIndexOf('"') && !/[\r\n]/.test(local);
  return (isQuoted || plainLocalPart.test(local)) && mailDomain.test(value.slice(at + 1));
};

/**
 * An e-mail address. It refuses only text that certainly is none.
 *
 * @param isSecret - whether no message may show the value. Default: `false`.
 */
export const emailAddressRule = (isSecret = false): ValueRule => ({
  accepts: (value) => typeof value === 'string' && isEmailAddress(value),
  explain: isSecret ? secretMessage(expectation) : fieldMessage(expectation, 'required'),
});
