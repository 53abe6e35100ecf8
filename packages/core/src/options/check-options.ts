import { ConfigurationError } from '../errors/client-errors.js';
import { findNearestName } from '../util/find-nearest-name.js';
import { isPlainObject } from '../util/is-plain-object.js';
import { isRecord } from '../util/is-record.js';

/**
 * Checks the value of one option, which is never `undefined`.
 *
 * @throws ConfigurationError that names the option and what to pass instead.
 */
export type OptionCheck = (name: string, value: unknown) => void;

/** The rule for one option. */
export interface OptionRule {
  /** Checks a value that was passed. */
  readonly check: OptionCheck;
  /** The value when the option is not passed. */
  readonly default?: unknown;
}

/** The rule for an option that has a default. */
export interface DefaultedRule<Value> extends OptionRule {
  readonly default: Value;
}

/** A rule for each option. Its keys are the names that options may have. */
export type OptionTable<Options> = { readonly [Name in keyof Options]-?: OptionRule };

/** How messages name a set of options. */
export interface OptionWords {
  /** `client options`, `request options`. */
  readonly title: string;
  /** Shown when something other than an object was passed: `{ timeout: 10_000 }`. */
  readonly example: string;
}

/**
 * Checks options against their table. An unknown name is an error, because a misspelt option would do nothing, silently.
 *
 * @param options The options that were passed, whatever they are.
 * @throws ConfigurationError for an unknown name, with the name that was probably meant, and for a wrong value, with what
 * to pass instead.
 */
export const checkOptions = (
  options: unknown,
  table: Readonly<Record<string, OptionRule>>,
  words: OptionWords,
): void => {
  checkOptionNames(options, Object.keys(table), words);
  for (const name in table) {
    const value: unknown = Reflect.get(options, name);
    if (value !== undefined) table[name]?.check(name, value);
  }
};

/**
 * Checks that options are an object without unknown names.
 *
 * @throws ConfigurationError with the name that was probably meant.
 */
export function checkOptionNames(
  options: unknown,
  known: readonly string[],
  { title, example }: OptionWords,
): asserts options is object {
  if (!isRecord(options)) {
    const found = options === null ? 'null' : Array.isArray(options) ? 'an array' : typeof options;
    throw new ConfigurationError(
      `The ${title} must be an object, such as ${example}; got ${found}.`,
    );
  }
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    const nearest = findNearestName(name, known);
    throw new ConfigurationError(
      `Unknown option ${JSON.stringify(name)} in the ${title}.` +
        (nearest ? ` Did you mean ${nearest}?` : ` Known: ${known.join(', ')}.`),
    );
  }
  if (isPlainObject(options) || known.some((name) => name in options)) return;
  // A promise or a Map has no keys, so all of it would be ignored, silently.
  const found = Object.prototype.toString.call(options).slice(8, -1);
  throw new ConfigurationError(
    `The ${title} must be an object, such as ${example}; this ${found} has none of them.`,
  );
}

/** Lists the defaults of a table in which each option has one. */
export const listDefaults = <Table extends Readonly<Record<string, { readonly default: unknown }>>>(
  table: Table,
): { readonly [Name in keyof Table]: Table[Name]['default'] } =>
  Object.fromEntries(Object.entries(table).map(([name, rule]) => [name, rule.default])) as {
    readonly [Name in keyof Table]: Table[Name]['default'];
  };

/**
 * Puts options over their defaults. An option that is `undefined` counts as not passed. Arrays are copied, so that
 * the caller may change theirs.
 */
export const mergeOptions = <Defaults extends object>(
  defaults: Defaults,
  options: { readonly [Name in keyof Defaults]?: unknown },
): Defaults => {
  const merged = { ...defaults };
  for (const name in defaults) {
    const value = options[name];
    if (value !== undefined) Reflect.set(merged, name, Array.isArray(value) ? [...value] : value);
  }
  return merged;
};
