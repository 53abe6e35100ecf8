/** A word and its position. */
export interface Word {
  /** The indexed form: lower case, without accents and common English endings. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

// Scripts without spaces between words: each character is a word of its own.
const ideograph = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const word = new RegExp(`[${ideograph}]|(?:(?![${ideograph}])[\\p{L}\\p{M}\\p{N}'’])+`, 'gu');

const stopWords = new Set(
  `a about an and any are as at be been but by can could did do does for from had has have how i if
   in into is it its me my no not of on or our should so some such than that the their them then
   there these they this those to was we were what when where which who whom whose why will with
   would you your`.split(/\s+/),
);

/** Returns the words of a text in order, without stop words. */
export function findWords(text: string): Word[] {
  const found: Word[] = [];
  for (const { 0: written, index: start } of text.matchAll(word)) {
    const plain = simplify(written);
    if (plain === '' || stopWords.has(plain)) continue;
    found.push({ term: dropEnding(dropPlural(plain)), start, end: start + written.length });
  }
  return found;
}

const asciiWord = /^[a-z\d]+$/;

function simplify(written: string): string {
  const lower = written.toLowerCase();
  // A fast path for most words.
  if (asciiWord.test(lower)) return lower;
  return written
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
}

/** Harman's S-stemmer (1991): `policies` and `policy`, `returns` and `return` are one term. */
function dropPlural(term: string): string {
  if (term.length <= 3) return term;
  if (/[^ae]ies$/.test(term)) return `${term.slice(0, -3)}y`;
  if (/[^aeo]es$/.test(term)) return term.slice(0, -1);
  return /[^us]s$/.test(term) ? term.slice(0, -1) : term;
}

/**
 * `opening` and `opened` are `open`, `shipping` is `ship`: Porter's step 1b (1980), on stems of three
 * letters or more. A dropped `e` (`pricing`) is found by the prefix search.
 */
function dropEnding(term: string): string {
  const stem = /^([a-z]{2,}?[^e])(?:ing|ed)$/.exec(term)?.[1];
  if (stem === undefined || !/[aeiouy]/.test(stem)) return term;
  return /([^aeiouylsz])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
