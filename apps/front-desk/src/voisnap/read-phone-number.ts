/** A number in the form that the API takes, or what is wrong with it. */
export type PhoneNumber =
  | { readonly number: string; readonly problem?: never }
  | { readonly number?: never; readonly problem: string };

/** Separators between digits, and invisible characters. */
const separators = /[\s\-–—‐‑./()\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]/gu;

const example = '+4930123456';

/** Reads a phone number as people type it. Only separators are taken away: which country is meant, nobody guesses. */
export const readPhoneNumber = (typed: string): PhoneNumber => {
  if (/\(0\)/.test(typed)) return { problem: 'Leave out the (0): it is not dialled from abroad.' };
  const number = typed.normalize('NFKC').replaceAll(separators, '');
  if (number === '') return { problem: 'Enter a number.' };
  if (number.startsWith('00')) {
    return { problem: `Begin with + instead of 00: +${number.slice(2)}` };
  }
  if (/^0/.test(number)) {
    return {
      problem: `Begin with + and the country instead of 0. In Germany, for example: +49${number.slice(1)}`,
    };
  }
  if (/^\d/.test(number)) {
    return { problem: `Begin with + and the country code. Example: ${example}` };
  }
  if (!/^\+\d*$/.test(number)) {
    return { problem: `Use digits only, after the +. Example: ${example}` };
  }
  if (number.startsWith('+0')) return { problem: 'No country begins with 0. Leave it out.' };
  const digits = number.length - 1;
  if (digits < 7) return { problem: `This number is too short. Example: ${example}` };
  if (digits > 15) return { problem: 'This number is too long: 15 digits are the most.' };
  return { number };
};
