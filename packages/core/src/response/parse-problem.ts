import type { FieldError } from '../errors/error-context.js';
import { isRecord } from '../util/is-record.js';
import { readLabel } from '../util/read-label.js';
import { shorten } from '../util/shorten.js';
import { parseJson } from './parse-json.js';

/** The fields of an error response: Problem Details (RFC 9457), as far as its body has them. */
export interface Problem {
  readonly title: string | undefined;
  readonly detail: string | undefined;
  readonly type: string | undefined;
  readonly traceId: string | undefined;
  readonly errors: readonly FieldError[];
  /** The parsed body. When it is not JSON, or very long: the start of its text. */
  readonly body: unknown;
}

/** Characters of an error body that are kept as text. */
const maxBodyText = 4_096;
/** Characters of an error body up to which it is parsed. */
const maxBodyJson = 262_144;

/** Reads the body of an error response. Never throws: proxies send HTML, and bodies get cut. */
export function parseProblem(text: string): Problem {
  const body = parseShortJson(text);
  const record = isRecord(body) ? body : {};
  return {
    title: textOf(record.title),
    detail: textOf(record.detail),
    type: textOf(record.type),
    traceId: readLabel(record.traceId),
    errors: parseFieldErrors(record.errors),
    body: body ?? (text === '' ? undefined : shorten(text, maxBodyText)),
  };
}

/**
 * Assumed: the API sends `[{ field, message }]`. The object of arrays is what ASP.NET sends by
 * default (`{ "name": ["The name is required."] }`); both end in the same form.
 */
function parseFieldErrors(errors: unknown): readonly FieldError[] {
  if (Array.isArray(errors)) {
    return errors.filter(isRecord).flatMap(({ field, message }) => {
      const said = textOf(message);
      return said === undefined ? [] : [{ field: textOf(field) ?? '', message: said }];
    });
  }
  if (!isRecord(errors)) return [];
  return Object.entries(errors).flatMap(([field, messages]) =>
    (Array.isArray(messages) ? messages : [messages])
      .filter((message) => typeof message === 'string')
      .map((message) => ({ field, message })),
  );
}

function parseShortJson(text: string): unknown {
  if (text.length > maxBodyJson) return undefined;
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
