/** Length of a chunk in characters: the documented 512 tokens, at about four characters each. */
const CHUNK_LENGTH = 2_048;
/** Characters that a chunk repeats of the previous one. Assumed: the documentation only says that chunks overlap. */
const OVERLAP = 256;

/** Splits a text into overlapping chunks, if possible at the end of a sentence or a word. */
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

/** Finds the last end of a sentence, else of a word, in the last quarter before `limit`. */
function findCut(text: string, limit: number): number {
  const from = limit - CHUNK_LENGTH / 4;
  const tail = text.slice(from, limit);
  const sentences = [...tail.matchAll(/[.!?]\s|\n|[。！？]/g)];
  const last = sentences.at(-1) ?? [...tail.matchAll(/\s/g)].at(-1);
  return last ? from + last.index + last[0].length : limit;
}

/** Finds the first start of a word after `from`, within the overlap. */
function findStart(text: string, from: number): number {
  const gap = text.slice(from, from + OVERLAP / 2).search(/\s/);
  return gap < 0 ? from : from + gap + 1;
}
