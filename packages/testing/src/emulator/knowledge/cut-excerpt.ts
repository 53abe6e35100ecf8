import { findWords, type Word } from './words.js';

/** Length of an excerpt in characters, without ellipses. */
const EXCERPT_LENGTH = 240;
/** Characters before the first match. */
const LEAD = 40;

/** Returns the part of a text that contains most of the terms, cut between words. */
export function cutExcerpt(text: string, terms: ReadonlySet<string>): string {
  const matches = findWords(text).filter(({ term }) => terms.has(term));
  const anchor = findDensest(matches)?.start ?? 0;
  const from = text.length <= EXCERPT_LENGTH ? 0 : snapForward(text, Math.max(anchor - LEAD, 0));
  const until = snapBack(text, from + EXCERPT_LENGTH);
  const excerpt = text.slice(from, until).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${excerpt}${until < text.length ? '…' : ''}`;
}

/**
 * Finds the match that starts the excerpt with the most different terms. A sliding window visits each match
 * twice at most: a chunk of Chinese has a match at each character.
 */
function findDensest(matches: readonly Word[]): Word | undefined {
  let best: Word | undefined;
  let most = 0;
  let next = 0;
  const near = new Map<string, number>();
  for (const match of matches) {
    const reach = match.start + EXCERPT_LENGTH - LEAD;
    for (; next < matches.length; next += 1) {
      const ahead = matches[next];
      if (!ahead || (ahead !== match && ahead.end > reach)) break;
      near.set(ahead.term, (near.get(ahead.term) ?? 0) + 1);
    }
    if (near.size > most) [best, most] = [match, near.size];
    const left = (near.get(match.term) ?? 0) - 1;
    if (left > 0) near.set(match.term, left);
    else near.delete(match.term);
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
