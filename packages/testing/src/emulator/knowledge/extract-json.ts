import { JsonLimitExceeded, parseJson } from '../../shared/parse-json.js';
import { decodeText } from './extract-plain.js';
import { createTextCount } from './readable-limits.js';
import { UnreadableDocument } from './unreadable-document.js';

/** Most values in a file. */
const maxValues = 1_000_000;

/** Reads JSON as one line per value: `shipping.europe: 4 days`. */
export function extractJson(bytes: Uint8Array): string {
  const count = createTextCount();
  const lines: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) {
      const line = path === '' ? String(value) : `${path}: ${value}`;
      count(line.length + 1);
      lines.push(line);
      return;
    }
    for (const [key, part] of Object.entries(value))
      visit(part, path === '' ? key : `${path}.${key}`);
  };
  visit(parse(decodeText(bytes)), '');
  return lines.join('\n');
}

function parse(text: string): unknown {
  try {
    return parseJson(text, { maxValues });
  } catch (error) {
    const { message } = error as Error;
    const isBeyondLimit = error instanceof JsonLimitExceeded;
    throw new UnreadableDocument(
      isBeyondLimit
        ? `The file is not supported: ${message}.`
        : `The file is not valid JSON: ${message}`,
    );
  }
}
