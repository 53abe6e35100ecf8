import { type ParseArgsConfig, parseArgs } from 'node:util';
import { assertKnownNames } from '../shared/assert-known-names.js';
import { UsageError } from './usage-error.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The parsed words after a command. */
type Words<Known extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Known; allowPositionals: true }>
>;

/**
 * Parses the words after a command into options and positionals.
 * @throws UsageError for an unknown option, or an option without its value.
 */
export function readWords<const Known extends Options>(
  command: string,
  words: readonly string[],
  options: Known,
): Words<Known> {
  // parseArgs does not suggest names, so unknown options are found first.
  const { tokens } = parseArgs({ args: [...words], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    blameUser(() =>
      assertKnownNames({ [token.name]: true }, Object.keys(options), `voisnap-mock ${command}`),
    );
  }
  return blameUser(() => parseArgs({ args: [...words], options, allowPositionals: true }));
}

/**
 * Runs work that invalid input of the user can make fail.
 * @throws UsageError in place of a TypeError or RangeError: only its message is printed.
 */
export function blameUser<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) {
      throw new UsageError(error.message);
    }
    throw error;
  }
}

/** Reads the number of an option. @throws UsageError when it is not a number. */
export function readNumber(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number)) return number;
  throw new UsageError(`--${name} is "${text}"; it must be a number.`);
}
