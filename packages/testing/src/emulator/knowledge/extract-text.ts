import { extractDocx } from './extract-docx.js';
import { extractJson } from './extract-json.js';
import { extractHtml, extractXml } from './extract-markup.js';
import { decodeText } from './extract-plain.js';
import { extractXlsx } from './extract-xlsx.js';
import type { ReadPdf } from './read-pdf.js';
import { UnreadableDocument } from './unreadable-document.js';

type Extractor = (bytes: Uint8Array, readPdf: ReadPdf) => string | Promise<string>;

const state = 'application/vnd.openxmlformats-officedocument';

/** How the text is read out of each media type that the knowledge base takes. */
const extractors: Readonly<Record<string, Extractor>> = {
  'text/plain': decodeText,
  'text/markdown': decodeText,
  'text/csv': decodeText,
  'text/html': extractHtml,
  'application/json': extractJson,
  'application/xml': extractXml,
  'application/pdf': (bytes, readPdf) => readPdf(bytes),
  [`${state}.wordprocessingml.document`]: extractDocx,
  [`${state}.spreadsheetml.sheet`]: extractXlsx,
};

/** The text of a file, or the reason why it has none. */
export type ExtractedText = { readonly text: string } | { readonly error: string };

/** A file of the knowledge base. */
interface FileContent {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Reads the text out of a file by its media type; parameters such as `charset` are ignored. */
export async function extractText(
  { bytes, mediaType }: FileContent,
  readPdf: ReadPdf,
): Promise<ExtractedText> {
  const essence = (mediaType.split(';')[0] ?? '').trim().toLowerCase();
  const extract = Object.hasOwn(extractors, essence) ? extractors[essence] : undefined;
  if (!extract) return { error: `Cannot extract text from the media type ${essence}.` };
  try {
    const text = (await extract(bytes, readPdf)).trim();
    return text === '' ? { error: 'The file holds no text.' } : { text };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { error: error.message };
    throw error;
  }
}
