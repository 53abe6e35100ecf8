import { type PhoneNumber, readPhoneNumber } from '../../voisnap/read-phone-number.js';

/** Excel's short form of a long number: `1.41556E+10`. */
const shortened = /^\d+([.,]\d+)?E\+?\d+$/i;

/** Reads the number in a cell: as people type it, or as Excel writes it. */
export const readPhone = (cell: string): PhoneNumber => {
  const written = cell.trim().slice(0, 40);
  if (written === '') return { problem: 'the number is missing' };
  const quoted = JSON.stringify(written);
  if (shortened.test(written)) {
    return {
      problem: `Excel has shortened the number to ${quoted}. Format the column as text, and fill it in again`,
    };
  }
  // Excel keeps a plus sign with an apostrophe before it.
  const { number, problem } = readPhoneNumber(cell.trim().replace(/^'/, ''));
  return problem === undefined ? { number } : { problem: `${quoted}: ${problem}` };
};
