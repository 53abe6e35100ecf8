/** About 512 tokens, at four characters a token: the documented size of a chunk. */
const CHUNK_LENGTH = 2_048;
/** How much of a chunk its successor repeats. Assumed: the documentation says only that they overlap. */
const OVERLAP = 256;

/** Cuts a text into overlapping pieces, at the end of a sentence or a word where there is one. */
export function chunkText(text: string): string[] {
  const chunks: string[] = [];
  let start = 0;
  while (text.length - start > CHUNK_LENGTH) {
    const end = findCut(text, start + CHUNK_LENGTH);
    chunks.push(text.slice(start, end).trim());
    start = findStart(text, end - OVERLAP);
  }
  chunks.push(text.slice(start).trim());
  return chunks.filter((chunk) => chunk !== '');
}

/** The last end of a sentence, else of a word, in the last quarter before `limit`. */
function findCut(text: string, limit: number): number {
  const from = limit - CHUNK_LENGTH / 4;
  const tail = text.slice(from, limit);
  const sentences = [...tail.matchAll(/[.!?]\s|\n|[。！？]/g)];
  const last = sentences.at(-1) ?? [...tail.matchAll(/\s/g)].at(-1);
  return last ? from + last.index + last[0].length : limit;
}

/** The first start of a word after `from`, which lies in the overlap. */
function findStart(text: string, from: number): number {
  const gap = text.slice(from, from + OVERLAP / 2).search(/\s/);
  return gap < 0 ? from : from + gap + 1;
}
