/** A number in E.164 format, or what is wrong with it. */
export type ReadPhone = { readonly phone: string } | { readonly problem: string };

/** Spaces of all kinds, and marks that are not seen: phones add them when a number is copied. */
const unseen = /[\s\u00a0\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const separators = /[().\-/\u2010-\u2015]/g;
const example = 'such as +14155550101';

/** Reads a number as people write it: with spaces, brackets, dots and dashes. Nothing is guessed. */
export const readPhone = (written: string): ReadPhone => {
  // Excel keeps a plus sign with an apostrophe before it.
  const text = written.replace(unseen, '').replace(/^'/, '').replace('\uff0b', '+');
  if (text === '') return { problem: 'the number is missing' };
  const quoted = JSON.stringify(written.trim().slice(0, 40));
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(text)) {
    return {
      problem: `Excel has shortened the number to ${quoted}. Format the column as text, and fill it in again`,
    };
  }
  const phone = text.replace(separators, '');
  if (/^\+[1-9]\d{6,14}$/.test(phone)) return { phone };
  if (/^\+?\d+$/.test(phone)) return { problem: describeDigits(phone, quoted) };
  return {
    problem: `${quoted} is not a phone number. Write it with + and the country code, ${example}`,
  };
};

const describeDigits = (phone: string, quoted: string): string => {
  if (!phone.startsWith('+')) {
    return `${quoted} has no + and country code. Write it ${example}`;
  }
  if (phone.startsWith('+0'))
    return `${quoted} has no country code after the +. Write it ${example}`;
  return phone.length < 8
    ? `${quoted} is too short. A number has at least 7 digits after the +`
    : `${quoted} is too long. A number has at most 15 digits after the +`;
};
