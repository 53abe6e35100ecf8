import { suggestName } from '../shared/nearest-name.js';
import { readSendCommand, type SendCommand } from './read-send-command.js';
import { readServeCommand, type ServeCommand } from './read-serve-command.js';
import { readWords } from './read-words.js';
import { UsageError } from './usage-error.js';

/** Options of `voisnap-mock validate`. */
export interface ValidateCommand {
  readonly name: 'validate';
  /** Path of the seed file. */
  readonly file: string;
}

/** A command with its options. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | ServeCommand
  | ValidateCommand
  | SendCommand;

const names = ['serve', 'validate', 'send-webhook'] as const;

/**
 * Reads the command line.
 * @throws UsageError that says what is wrong with it.
 */
export function parseCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Command {
  const [first, ...rest] = words;
  const asksForHelp = words.some((word) => word === '--help' || word === '-h');
  if (asksForHelp || first === 'help') return { name: 'help' };
  if (first === '--version' || first === '-v' || first === 'version') return { name: 'version' };
  const name = names.find((each) => each === first);
  if (name === 'serve') return readServeCommand(rest);
  if (name === 'validate') return readValidateCommand(rest);
  if (name === 'send-webhook') return readSendCommand(rest, environment);
  throw new UsageError(unknownCommandMessage(first));
}

function readValidateCommand(words: readonly string[]): ValidateCommand {
  const { positionals } = readWords('validate', words, {});
  const [file, ...others] = positionals;
  if (file !== undefined && others.length === 0) return { name: 'validate', file };
  throw new UsageError('Give one seed file: voisnap-mock validate seed.json.');
}

function unknownCommandMessage(name: string | undefined): string {
  if (name === undefined) return `Give a command: voisnap-mock ${names.join(', ')}.`;
  if (name.startsWith('-')) return `Give a command before "${name}": voisnap-mock serve ${name} …`;
  return `Unknown command "${name}". ${suggestName(name, names, 'commands')}`;
}
