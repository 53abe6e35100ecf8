import type { FC } from 'hono/jsx';

/** Words too short to mean anything are not marked. */
const shortestWord = 3;

/** The beginning of a word, without its ending: 'return' of 'returned'. */
const stemOf = (word: string): string => word.slice(0, Math.max(shortestWord, word.length - 2));

/** A text in which the words of a search are marked, in any case and with any ending. */
export const MarkWords: FC<{ text: string; query: string }> = ({ text, query }) => {
  // Letters and digits alone, so that nothing in a word means something in a pattern.
  const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
  const stems = words.filter(({ length }) => length >= shortestWord).map(stemOf);
  if (stems.length === 0) return <>{text}</>;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])((?:${stems.join('|')})[\\p{L}\\p{N}]*)`, 'giu');
  // With a group, `split` keeps what matched, at every second place.
  const parts = text.split(pattern);
  return <>{parts.map((part, index) => (index % 2 === 1 ? <mark>{part}</mark> : part))}</>;
};
