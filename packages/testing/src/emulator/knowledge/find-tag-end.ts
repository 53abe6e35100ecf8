// What can end a tag, or begin a value that may hold a `>`: `>`, or a quote behind an equals sign.
const nextMark = /=\s*(["'])|>/g;

/** Returns the index after the tag that begins at `start`; `undefined` if the tag never ends. */
export function findTagEnd(text: string, start: number): number | undefined {
  nextMark.lastIndex = start;
  for (;;) {
    const mark = nextMark.exec(text);
    if (!mark) return undefined;
    const [, quote] = mark;
    if (quote === undefined) return nextMark.lastIndex;
    const closing = text.indexOf(quote, nextMark.lastIndex);
    if (closing < 0) return undefined;
    nextMark.lastIndex = closing + 1;
  }
}
