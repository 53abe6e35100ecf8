/** Digits and the characters that people write between them. Each run is read once, so masking is linear. */
const runs = /\+?[\d(][\d\s().-]*/g;
const wordBefore = /[\p{L}\p{N}_]$/u;
const wordAfter = /^[\p{L}\p{N}_]/u;
/** An ISO 8601 date, which is not masked. */
const isoDate = /^\d{4}-\d{2}-\d{2}$/;
/** E.164 allows 15 digits; local numbers have at least 7. */
const fewestDigits = 7;

/**
 * Masks the phone numbers in a text, except their last two digits. It masks numbers in the form of E.164 and as people
 * write them, but not the digits of a word such as an id.
 */
export const maskNumbers = (text: string): string =>
  text.replace(runs, (run: string, offset: number) => {
    const [start, end] = findNumber(run, {
      inWord: wordBefore.test(text.slice(Math.max(0, offset - 2), offset)),
      beforeWord: wordAfter.test(text.slice(offset + run.length, offset + run.length + 2)),
    });
    const number = run.slice(start, end);
    const digits = number.replace(/\D/g, '');
    if (digits.length < fewestDigits || isoDate.test(number)) return run;
    const masked = `${number.startsWith('+') ? '+' : ''}***${digits.slice(-2)}`;
    return run.slice(0, start) + masked + run.slice(end);
  });

/** Finds where the number in a run begins and ends, without the digits of adjacent words. */
const findNumber = (
  run: string,
  { inWord, beforeWord }: { readonly inWord: boolean; readonly beforeWord: boolean },
): readonly [start: number, end: number] => {
  let start = 0;
  let end = run.length;
  if (inWord && run.startsWith('+')) start = 1;
  else if (inWord) while (start < end && isPartOf(run, start, '0123456789')) start += 1;
  while (start < end && !isPartOf(run, start, '+(0123456789')) start += 1;
  if (beforeWord) while (end > start && isPartOf(run, end - 1, '0123456789')) end -= 1;
  while (end > start && !isPartOf(run, end - 1, '0123456789')) end -= 1;
  return [start, end];
};

const isPartOf = (run: string, index: number, characters: string): boolean =>
  characters.includes(run.charAt(index));
