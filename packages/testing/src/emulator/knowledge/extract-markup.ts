import { decodeText } from './extract-plain.js';
import { html, type MarkupToken, scanMarkup, xml } from './scan-markup.js';

const blocks = new Set(
  `address article aside blockquote br dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li main nav ol
   p pre section table td th tr ul`.split(/\s+/),
);

/** Reads the text that a browser would show. */
export async function extractHtml(bytes: Uint8Array): Promise<string> {
  // Loaded late: the 2231 named entities of HTML are rarely needed.
  const { decodeHTML } = await import('entities/decode');
  const parts: string[] = [];
  let templates = 0;
  for (const token of scanMarkup(decodeText(bytes), html)) {
    templates = Math.max(templates + countTemplate(token), 0);
    if (templates > 0) continue;
    if (token.kind === 'text') parts.push(decodeHTML(token.text));
    else if ('name' in token && blocks.has(token.name.toLowerCase())) parts.push('\n');
  }
  return tidy(parts.join(''));
}

/** Counts open templates, whose content is hidden. */
function countTemplate(token: MarkupToken): number {
  if (!('name' in token) || token.name.toLowerCase() !== 'template') return 0;
  return token.kind === 'open' ? 1 : -1;
}

/** Reads the text between the tags of an XML file. */
export async function extractXml(bytes: Uint8Array): Promise<string> {
  const { decodeHTMLStrict } = await import('entities/decode');
  const parts: string[] = [];
  for (const token of scanMarkup(decodeText(bytes), xml)) {
    if (token.kind === 'text') parts.push(decodeHTMLStrict(token.text));
    else parts.push(token.kind === 'literal' ? token.text : '\n');
  }
  return tidy(parts.join(''));
}

const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
