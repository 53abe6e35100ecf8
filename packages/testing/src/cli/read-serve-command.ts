import type { ClockOption, VoisnapMockOptions } from '../mock/mock-options.js';
import { readNumber, readWords } from './read-words.js';
import { UsageError } from './usage-error.js';

/** Options of `voisnap-mock serve`. */
export interface ServeCommand {
  readonly name: 'serve';
  readonly port: number;
  readonly host: string;
  /** Path of the seed file. */
  readonly data: string | undefined;
  /** How many workspaces are kept, beside that of the printed key. `undefined`: the server's default. */
  readonly maxWorkspaces: number | undefined;
  /** How many requests each workspace remembers. `undefined`: the server's default. */
  readonly maxRequests: number | undefined;
  /** Origins of pages that may call the server, and further host names of the server. */
  readonly allowOrigins: readonly string[] | undefined;
  readonly allowHosts: readonly string[] | undefined;
  readonly mock: Omit<VoisnapMockOptions, 'data'>;
}

const options = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  seed: { type: 'string', multiple: true, default: [] as string[] },
  data: { type: 'string', multiple: true, default: [] as string[] },
  clock: { type: 'string', default: 'real' },
  speed: { type: 'string' },
  'rate-limit': { type: 'string' },
  auth: { type: 'string', default: 'enforce' },
  'max-workspaces': { type: 'string' },
  'max-requests': { type: 'string' },
  'allow-origin': { type: 'string', multiple: true },
  'allow-host': { type: 'string', multiple: true },
  quiet: { type: 'boolean', default: false },
} as const;

/** Reads the options of `serve`. @throws UsageError that says what is wrong with them. */
export function readServeCommand(words: readonly string[]): ServeCommand {
  const { values, positionals } = readWords('serve', words, options);
  if (positionals.length > 0) {
    throw new UsageError(`serve takes only options, not "${positionals.join(' ')}".`);
  }
  const rateLimit = values['rate-limit'];
  if (rateLimit !== undefined && rateLimit !== 'documented') {
    throw new UsageError(`--rate-limit is "${rateLimit}"; it takes only "documented".`);
  }
  const { seed, data } = readSeed(values);
  return {
    name: 'serve',
    port: readNumber('port', values.port),
    host: values.host,
    data,
    maxWorkspaces: readCount('max-workspaces', values['max-workspaces']),
    maxRequests: readCount('max-requests', values['max-requests']),
    allowOrigins: values['allow-origin'],
    allowHosts: values['allow-host'],
    mock: {
      seed,
      clock: readClock(values),
      rateLimit: rateLimit ?? false,
      // Checked with all other options of the mock.
      auth: values.auth as 'enforce',
      onUnmatched: 'throw',
      log: values.quiet ? 'silent' : 'all',
    },
  };
}

function readCount(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = readNumber(name, text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new UsageError(`--${name} is "${text}"; it must be a whole number, 1 or more.`);
}

/** `--seed` takes a number, the seed of random values, or a file, the entities to store. */
function readSeed(values: { readonly seed: string[]; readonly data: string[] }) {
  const isNumber = (text: string) => /^-?\d+$/.test(text);
  const [number = '1', otherNumber] = values.seed.filter(isNumber);
  const files = [...values.seed.filter((text) => !isNumber(text)), ...values.data];
  if (files.includes('')) throw new UsageError('--seed takes a number or a file, not "".');
  if (otherNumber !== undefined) {
    throw new UsageError(`--seed is ${number} and ${otherNumber}; give one of them.`);
  }
  if (files.length > 1) {
    throw new UsageError(`The seed files are ${files.join(' and ')}; give one of them.`);
  }
  return { seed: Number(number), data: files[0] };
}

const clockModes = ['real', 'auto', 'manual'] as const;

function readClock({
  clock,
  speed,
}: {
  readonly clock: string;
  readonly speed?: string | undefined;
}): ClockOption {
  const mode = clockModes.find((each) => each === clock);
  if (mode === undefined) {
    throw new UsageError(
      `--clock is "${clock}"; it takes real, auto or manual. For ten times real time: --clock real --speed 10.`,
    );
  }
  if (speed === undefined) return mode;
  if (mode === 'real') return { real: true, speed: readNumber('speed', speed) };
  throw new UsageError(`--speed works only with the real clock; --clock is "${clock}".`);
}
