import { extractHtml, extractXml } from './extract-markup.js';
import { extractDocx, extractXlsx } from './extract-office.js';
import { extractPdf } from './extract-pdf.js';
import { decodeText, extractJson } from './extract-plain.js';
import { UnreadableDocument } from './unreadable-document.js';

type Extractor = (bytes: Uint8Array) => string | Promise<string>;

const office = 'application/vnd.openxmlformats-officedocument';

/** How the text is read out of each media type that the knowledge base takes. */
const extractors: Readonly<Record<string, Extractor>> = {
  'text/plain': decodeText,
  'text/markdown': decodeText,
  'text/csv': decodeText,
  'text/html': extractHtml,
  'application/json': extractJson,
  'application/xml': extractXml,
  'application/pdf': extractPdf,
  [`${office}.wordprocessingml.document`]: extractDocx,
  [`${office}.spreadsheetml.sheet`]: extractXlsx,
};

/** The text of a file, or why there is none. */
export type ExtractedText = { readonly text: string } | { readonly error: string };

/** Reads the text out of a file by its media type; parameters such as `charset` are ignored. */
export async function extractText(bytes: Uint8Array, mediaType: string): Promise<ExtractedText> {
  const essence = (mediaType.split(';')[0] ?? '').trim().toLowerCase();
  const extract = extractors[essence];
  if (!extract) return { error: `Text cannot be read out of the media type ${essence}.` };
  try {
    const text = (await extract(bytes)).trim();
    return text === '' ? { error: 'The file holds no text.' } : { text };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { error: error.message };
    throw error;
  }
}
