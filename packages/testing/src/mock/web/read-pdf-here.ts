import type { ReadPdf } from '../../emulator/knowledge/read-pdf.js';
import { UnreadableDocument } from '../../emulator/knowledge/unreadable-document.js';

/** Reads a PDF where the mock runs. The library loads with the first PDF, and is large. */
export const readPdfHere: ReadPdf = async (bytes) => {
  const { extractText, getDocumentProxy } = await import('unpdf');
  try {
    // The library keeps what it is given.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const { text } = await extractText(document, { mergePages: true });
    return text;
  } catch (error) {
    throw new UnreadableDocument(`The file is not a readable PDF: ${(error as Error).message}`);
  }
};
