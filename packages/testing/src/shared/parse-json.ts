/** Maximum depth of JSON, in levels. Assumed: no limit is documented. */
const maxJsonDepth = 200;

/** JSON that is nested too deeply or has too many values. */
export class JsonLimitExceeded extends Error {
  override readonly name = 'JsonLimitExceeded';
}

/** Limits of a JSON text. */
export interface JsonLimits {
  /** Maximum number of values, nested ones included. Default: no limit. */
  readonly maxValues?: number;
}

/**
 * Parses JSON within limits: deep nesting would overflow the stack of code that walks through the value.
 * @throws JsonLimitExceeded when it is nested deeper than 200 levels or has too many values.
 * @throws SyntaxError when it is not JSON.
 */
export function parseJson(
  text: string,
  { maxValues = Number.POSITIVE_INFINITY }: JsonLimits = {},
): unknown {
  const value: unknown = JSON.parse(text);
  const { depth, values } = measureJson(text);
  if (depth > maxJsonDepth) {
    throw new JsonLimitExceeded(
      `it is nested deeper than ${maxJsonDepth} levels: ${depth} are open at once`,
    );
  }
  if (values > maxValues) {
    throw new JsonLimitExceeded(`it holds more than ${maxValues} values: ${values}`);
  }
  return value;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const isOpening = (code: number): boolean => code === 0x5b || code === 0x7b;
const isClosing = (code: number): boolean => code === 0x5d || code === 0x7d;

/** Counts the levels and values of a valid JSON text. */
function measureJson(text: string): { readonly depth: number; readonly values: number } {
  let [open, depth, values] = [0, 0, 1];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) index = findEndOfString(text, index);
    else if (code === COMMA) values += 1;
    else if (isClosing(code)) open -= 1;
    else if (isOpening(code)) {
      open += 1;
      values += 1;
      if (open > depth) depth = open;
    }
  }
  return { depth, values };
}

/** Finds the index of the quote that closes the string at `start`. */
function findEndOfString(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && text.charCodeAt(end) !== QUOTE) {
    end += text.charCodeAt(end) === BACKSLASH ? 2 : 1;
  }
  return end;
}
