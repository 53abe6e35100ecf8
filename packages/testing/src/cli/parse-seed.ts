import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { JsonLimitExceeded, parseJson } from '../shared/parse-json.js';

/** The JSON of a seed file with the offsets of its parts, or its problem with an offset. */
export type ParsedSeed =
  | { readonly value: unknown; readonly root: Node }
  | { readonly offset: number; readonly problem: string };

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** Parses the text of a seed file. */
export function parseSeed(text: string): ParsedSeed {
  try {
    const value = parseJson(text);
    const root = parseTree(text, [], strict);
    if (root?.type === 'object') return { value, root };
    const wanted = 'A seed is a JSON object, such as { "agent": [{ "name": "Aria" }] }.';
    return { offset: 0, problem: wanted };
  } catch (error) {
    if (!(error instanceof JsonLimitExceeded)) return findSlip(text, error as Error);
    return { offset: 0, problem: `This JSON is not accepted: ${error.message}.` };
  }
}

/** Finds the first syntax error. Later ones are mostly its consequences. */
function findSlip(text: string, { message }: Error): ParsedSeed {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, strict);
  } catch {
    // Deep nesting overflows the stack of this parser. The errors found before that are enough.
  }
  const [slip] = errors;
  const reason = slip ? describeSlip(slip) : message;
  return { offset: slip?.offset ?? 0, problem: `This is not JSON: ${reason}.` };
}

/** `CommaExpected` → `comma expected`. */
const describeSlip = ({ error }: ParseError): string =>
  printParseErrorCode(error)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
