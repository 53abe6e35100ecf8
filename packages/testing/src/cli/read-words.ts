import { type ParseArgsConfig, parseArgs } from 'node:util';
import { assertKnownNames } from '../shared/assert-known-names.js';
import { UsageError } from './usage-error.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The words behind a command, read. */
type Words<Known extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Known; allowPositionals: true }>
>;

/**
 * Reads the words behind a command into its options and the rest.
 * @throws UsageError for an option that the command does not have, or one without its value.
 */
export function readWords<const Known extends Options>(
  command: string,
  words: readonly string[],
  options: Known,
): Words<Known> {
  // parseArgs knows no nearest names, so unknown options are looked for first.
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
 * Does work whose failure the user of the command can put right: the message says it all.
 * @throws UsageError in place of a TypeError or RangeError.
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

/** Reads an option's number. @throws UsageError when it is none. */
export function readNumber(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number)) return number;
  throw new UsageError(`--${name} is "${text}"; it must be a number.`);
}
