import { findWords, type Word } from './words.js';

/** Characters of an excerpt, the ellipses aside. */
const EXCERPT_LENGTH = 240;
/** Characters that lead to the first match. */
const LEAD = 40;

/** Cuts the part out of a text that holds most of the terms, at the bounds of words. */
export function cutExcerpt(text: string, terms: ReadonlySet<string>): string {
  const matches = findWords(text).filter(({ term }) => terms.has(term));
  const anchor = findDensest(matches)?.start ?? 0;
  const from = text.length <= EXCERPT_LENGTH ? 0 : snapForward(text, Math.max(anchor - LEAD, 0));
  const until = snapBack(text, from + EXCERPT_LENGTH);
  const excerpt = text.slice(from, until).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${excerpt}${until < text.length ? '…' : ''}`;
}

/** The match that is followed by the most different terms within an excerpt. */
function findDensest(matches: readonly Word[]): Word | undefined {
  let best: Word | undefined;
  let most = 0;
  for (const [index, match] of matches.entries()) {
    const reach = match.start + EXCERPT_LENGTH - LEAD;
    const near = matches.slice(index, index + EXCERPT_LENGTH).filter(({ end }) => end <= reach);
    const different = new Set(near.map(({ term }) => term)).size;
    if (different > most) [best, most] = [match, different];
  }
  return best;
}

function snapForward(text: string, from: number): number {
  if (from === 0) return 0;
  const gap = text.slice(from, from + LEAD).search(/\s/);
  return gap < 0 ? from : from + gap + 1;
}

function snapBack(text: string, until: number): number {
  if (until >= text.length) return text.length;
  const gap = text.lastIndexOf(' ', until);
  return gap > until - LEAD ? gap : until;
}
