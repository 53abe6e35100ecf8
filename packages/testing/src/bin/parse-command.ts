import { parseArgs } from 'node:util';
import type { ClockOption, VoisnapMockOptions } from '../mock-options.js';
import { refuseUnknownNames } from '../names/refuse-unknown-names.js';
import { UsageError } from './usage-error.js';

/** What the command is to do. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'serve'; readonly serve: ServeCommand };

/** Options of `voisnap-mock serve`. */
export interface ServeCommand {
  readonly port: number;
  readonly host: string;
  /** Path of the seed file. */
  readonly data: string | undefined;
  readonly mock: VoisnapMockOptions;
}

const options = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  seed: { type: 'string', default: '1' },
  data: { type: 'string' },
  clock: { type: 'string', default: 'real' },
  speed: { type: 'string' },
  'rate-limit': { type: 'string' },
  auth: { type: 'string', default: 'enforce' },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Reads the command line.
 * @throws UsageError that says what is wrong with it.
 */
export function parseCommand(words: readonly string[]): Command {
  const { values, positionals } = parseWords(words);
  if (values.help) return { name: 'help' };
  const [name, ...rest] = positionals;
  if (name !== 'serve') {
    throw new UsageError(
      name === undefined
        ? 'Say what to do: voisnap-mock serve.'
        : `"${name}" is no command; there is "serve".`,
    );
  }
  if (rest.length > 0) throw new UsageError(`serve takes options alone, not "${rest.join(' ')}".`);
  return { name, serve: readServeCommand(values) };
}

type Values = ReturnType<typeof parseWords>['values'];

function parseWords(words: readonly string[]) {
  // parseArgs knows no nearest names, so unknown options are looked for first.
  const { tokens } = parseArgs({ args: [...words], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option' || token.rawName === '-h') continue;
    try {
      refuseUnknownNames({ [token.name]: true }, Object.keys(options), 'voisnap-mock');
    } catch (error) {
      throw new UsageError((error as Error).message);
    }
  }
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function readServeCommand(values: Values): ServeCommand {
  const rateLimit = values['rate-limit'];
  if (rateLimit !== undefined && rateLimit !== 'documented') {
    throw new UsageError(`--rate-limit is "${rateLimit}"; it takes "documented" alone.`);
  }
  return {
    port: readNumber('port', values.port),
    host: values.host,
    data: values.data,
    mock: {
      seed: readNumber('seed', values.seed),
      clock: readClock(values),
      rateLimit: rateLimit ?? false,
      // Checked with all other options of the mock.
      auth: values.auth as 'enforce',
      onUnmatched: '404',
      log: values.quiet ? 'silent' : 'all',
    },
  };
}

function readClock({ clock, speed }: Values): ClockOption {
  // Checked with all other options of the mock.
  if (speed === undefined) return clock as 'real';
  if (clock === 'real') return { real: true, speed: readNumber('speed', speed) };
  throw new UsageError(`--speed is for the real clock alone; --clock is "${clock}".`);
}

function readNumber(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number)) return number;
  throw new UsageError(`--${name} is "${text}"; it must be a number.`);
}
