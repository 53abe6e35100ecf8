import type { ReadPdf } from '../../emulator/knowledge/read-pdf.js';
import { UnreadableDocument } from '../../emulator/knowledge/unreadable-document.js';

/** Reads a PDF in the thread of the mock. The library is large, and loads with the first PDF. */
export const readPdfHere: ReadPdf = async (bytes) => {
  const { extractText, getDocumentProxy } = await import('unpdf');
  try {
    // The library takes over the buffer that it is given.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const { text } = await extractText(document, { mergePages: true });
    return text;
  } catch (error) {
    throw new UnreadableDocument(`The file is not a readable PDF: ${(error as Error).message}`);
  }
};
