/** A document whose text cannot be read. The message ends up as the document's `error`. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
}
