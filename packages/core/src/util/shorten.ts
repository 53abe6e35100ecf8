/** Cuts a text to a length, and says so with an ellipsis. */
export const shorten = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length)}…`;
