import { ConfigurationError } from '../errors/configuration-error.js';
import { findNearestName } from '../util/find-nearest-name.js';
import { isRecord } from '../util/is-record.js';
import { showOption } from '../util/show-option.js';

/** What a set of options is called in messages, and which names it may have. */
export interface OptionNames {
  /** `client options`, `request options`. */
  readonly title: string;
  /** Shown where no object was passed at all. */
  readonly example: string;
  readonly known: readonly string[];
}

/**
 * Checks that options are an object without unknown names: a misspelt option would do nothing, silently.
 *
 * @throws ConfigurationError with the name that was probably meant.
 */
export function checkOptionNames(options: unknown, { title, example, known }: OptionNames): void {
  if (!isRecord(options)) {
    const found = options === null ? 'null' : Array.isArray(options) ? 'an array' : typeof options;
    throw new ConfigurationError(
      `The ${title} must be an object, as ${example}, but are ${found}.`,
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
}

/**
 * Checks an option that is one of a few words.
 *
 * @throws ConfigurationError that lists them.
 */
export function checkChoice<Choice extends string>(
  name: string,
  value: unknown,
  choices: readonly Choice[],
): asserts value is Choice {
  if (choices.some((choice) => choice === value)) return;
  throw new ConfigurationError(
    `${name} must be one of ${choices.join(', ')}, but is ${showOption(value)}.`,
  );
}
