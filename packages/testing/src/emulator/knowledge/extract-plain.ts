import { UnreadableDocument } from './unreadable-document.js';

/** Decodes text: UTF-8, or UTF-16 with a byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = detectUtf16(bytes) ?? 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableDocument(`The file is not valid ${encoding.toUpperCase()} text.`);
  }
  if (text.includes('\0')) throw new UnreadableDocument('The file contains binary data, not text.');
  return text;
}

function detectUtf16([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
