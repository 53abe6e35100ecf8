/**
 * Reads the text layer of a PDF. Scanned pages have none.
 * @throws UnreadableDocument when the file cannot be read.
 */
export type ReadPdf = (bytes: Uint8Array) => Promise<string>;
