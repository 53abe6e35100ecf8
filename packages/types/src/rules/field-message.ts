/**
 * The assumption that a request breaks, if it breaks no documented rule: the API may accept a field or a value that
 * is not known here. It is the field `assumption` of an issue. An issue without an assumption is certain.
 * - `unknown-field`: a name that is not similar to a known name.
 * - `null`: `null` in a field that is not known to accept it.
 * - `value`: another type, range or form than is assumed.
 * - `value-slip`: a value that is similar to a known value.
 */
export type Assumption = 'unknown-field' | 'null' | 'value' | 'value-slip';

/** The source of a field's rule: assumed, documented, or documented together with the field being required. */
export type Rule = 'assumed' | 'documented' | 'required';

/** An issue for which a message is written. Fields that the function sets stay on the issue. */
export interface FieldIssue {
  /** The value. */
  readonly input?: unknown;
  path?: PropertyKey[] | undefined;
  assumption?: Assumption;
  /** The known name that the user probably meant by an unknown name. */
  meant?: string;
}

/** Writes the message of an issue, and sets its `assumption` and what was `meant`. */
export type Explain = (issue: FieldIssue) => string;

/** What a value must be, and how a message says so. Zod schemas and the checks without zod are made of it. */
export interface ValueRule {
  readonly accepts: (value: unknown) => boolean;
  /** Explains why a value is not accepted. */
  readonly explain: Explain;
}

const LONGEST_SHOWN_VALUE = 80;

/** Describes a value for a message. Texts are in quotes, and cut after 80 characters. */
export const showValue = (value: unknown): string => {
  if (value instanceof Date) return 'an invalid Date';
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'an array' : 'an object';
  if (typeof value === 'function') return 'a function';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > LONGEST_SHOWN_VALUE ? `${text.slice(0, LONGEST_SHOWN_VALUE)}…` : text;
};

/** Writes the path of a field: `voice.stability`, `tags[0]`. */
export const showPath = (path: readonly PropertyKey[] | undefined): string => {
  let shown = '';
  for (const key of path ?? []) {
    if (typeof key === 'number') shown += `[${key}]`;
    else shown += shown === '' ? String(key) : `.${String(key)}`;
  }
  return shown === '' ? 'the value' : shown;
};

const findAssumption = (input: unknown, rule: Rule): Assumption | undefined => {
  if (rule === 'required') return undefined;
  if (input === null) return 'null';
  return rule === 'documented' && input !== undefined ? undefined : 'value';
};

const writeMessage = ({ input, path }: FieldIssue, expectation: string, shown: string): string =>
  input === undefined
    ? `${showPath(path)} is required and must be ${expectation}`
    : `${showPath(path)} must be ${expectation}${shown}`;

/**
 * Creates an error function. Its message contains the field, the expectation and the value:
 * `toNumber must be in E.164 format, such as +14155550199; got "555"`. It sets `assumption` on the issue unless the
 * rule is documented.
 */
export const fieldMessage =
  (expectation: string, rule: Rule = 'assumed'): Explain =>
  (issue) => {
    const assumption = findAssumption(issue.input, rule);
    if (assumption !== undefined) issue.assumption = assumption;
    return writeMessage(issue, expectation, `; got ${showValue(issue.input)}`);
  };

/** Creates an error function for a field that may hold a secret: its message never contains the value. The issue is certain. */
export const secretMessage =
  (expectation: string): Explain =>
  (issue) =>
    writeMessage(issue, expectation, '');
