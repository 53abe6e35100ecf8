/**
 * Reads the text layer of a PDF. Pictures of text, as scanners make them, have none.
 * @throws UnreadableDocument when it cannot.
 */
export type ReadPdf = (bytes: Uint8Array) => Promise<string>;
