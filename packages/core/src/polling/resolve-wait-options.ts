import { ConfigurationError } from '../errors/client-errors.js';
import {
  checkOptions,
  type DefaultedRule,
  type OptionRule,
  type OptionTable,
  type OptionWords,
} from '../options/check-options.js';
import { expectDuration, expectFunction } from '../options/option-checks.js';
import { requestOptionTable } from '../options/request-option-table.js';
import type { RequestOptions } from '../options/request-options.js';
import type {
  CreateAndWaitOptions,
  CreateOnlyOption,
  RefusedOptions,
  WaitOptions,
} from './poll-options.js';

// The compiler requires each name here, and that each is a request option.
const createOnlyNames: Readonly<Record<CreateOnlyOption & keyof RequestOptions, true>> = {
  deadline: true,
  idempotencyKey: true,
  query: true,
  extraBody: true,
  onUploadProgress: true,
  beforeSend: true,
};
const isOfCreateOnly = (name: string): boolean => Object.hasOwn(createOnlyNames, name);

const createAndWaitTable: OptionTable<CreateAndWaitOptions<unknown>> & {
  readonly interval: DefaultedRule<number>;
} = {
  ...requestOptionTable,
  interval: { default: 2_000, check: expectDuration() },
  timeout: { check: expectDuration({ infinity: true }) },
  requestTimeout: { check: expectDuration({ infinity: true }) },
  onProgress: { check: expectFunction },
};

const waitTable: Readonly<Record<string, OptionRule>> = Object.fromEntries(
  Object.entries(createAndWaitTable).filter(([name]) => !isOfCreateOnly(name)),
);

const words: OptionWords = { title: 'wait options', example: '{ timeout: 60_000 }' };

/** The options of a wait, after defaults. */
export interface ResolvedWaitOptions<Value> {
  readonly interval: number;
  /** `undefined` for the target's default. */
  readonly timeout: number | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((value: Value) => unknown) | undefined;
  /** Options of the create. */
  readonly create: RequestOptions;
  /** Options of each poll, without the signal. */
  readonly poll: RequestOptions;
}

/** What kind of wait the options are for. */
interface WaitKind {
  /** Whether options of the create are allowed. Default: `false`. */
  readonly creates?: boolean | undefined;
  readonly refused?: RefusedOptions | undefined;
}

/**
 * Checks all options of a wait before anything is sent, and separates those of the create from those of the polls.
 *
 * @throws ConfigurationError that names the option and what to pass instead.
 */
export const resolveWaitOptions = <Value>(
  options: WaitOptions<Value> | CreateAndWaitOptions<Value> = {},
  { creates = false, refused = {} }: WaitKind = {},
): ResolvedWaitOptions<Value> => {
  const table = creates ? createAndWaitTable : waitTable;
  checkOptions(options, { ...table, ...createRefusals(refused) }, words);
  const { interval, timeout, requestTimeout, onProgress, signal, ...rest } =
    options as CreateAndWaitOptions<Value>;
  const create: RequestOptions = { ...rest, signal, timeout: requestTimeout };
  return {
    interval: interval ?? createAndWaitTable.interval.default,
    timeout,
    signal,
    onProgress,
    create,
    poll: keepForPolls(create),
  };
};

/** Rules that refuse an option. They stand in the table, so that a misspelt name is recognised too. */
const createRefusals = (refused: RefusedOptions): Readonly<Record<string, OptionRule>> =>
  Object.fromEntries(Object.entries(refused).map(([name, reason]) => [name, refuse(reason)]));

const refuse = (reason: string): OptionRule => ({
  check: (name) => {
    throw new ConfigurationError(`${name} ${reason}`);
  },
});

const keepForPolls = ({ headers, signal: _signal, ...options }: RequestOptions): RequestOptions => {
  const kept = Object.entries(options).filter(([name]) => !isOfCreateOnly(name));
  // An idempotency key in the headers belongs to the create too.
  const others = Object.entries(headers ?? {}).filter(
    ([name]) => name.toLowerCase() !== 'idempotency-key',
  );
  return { ...Object.fromEntries(kept), ...(headers && { headers: Object.fromEntries(others) }) };
};
