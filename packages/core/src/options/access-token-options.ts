import { findTokenProblem } from '../auth/check-token.js';
import { ConfigurationError } from '../errors/client-errors.js';
import { checkOptions, type OptionCheck, type OptionTable } from './check-options.js';
import { expectDuration, expectSignal } from './option-checks.js';

/** Options of `getAccessToken`. */
export interface AccessTokenOptions {
  /** Ends the wait for a token. Other callers go on waiting for theirs. */
  readonly signal?: AbortSignal | undefined;
  /** Longest time to wait for a token, in milliseconds; `Infinity` for no limit. Default: the client's `timeout`, 30 000. */
  readonly timeout?: number | undefined;
  /**
   * A token of this client that a server has refused. Another one is fetched, unless another caller has fetched one already.
   * Default: none.
   */
  readonly rejectedToken?: string | undefined;
}

/** The message never shows the value: it is a secret. */
const expectToken: OptionCheck = (name, value) => {
  const problem = findTokenProblem(value);
  if (problem !== undefined) throw new ConfigurationError(`${name} ${problem}.`);
};

const accessTokenOptionTable: OptionTable<AccessTokenOptions> = {
  signal: { check: expectSignal },
  timeout: { check: expectDuration({ infinity: true }) },
  rejectedToken: { check: expectToken },
};

/** @throws ConfigurationError that names the option and what to pass instead. */
export const checkAccessTokenOptions = (options: AccessTokenOptions): void =>
  checkOptions(options, accessTokenOptionTable, {
    title: 'options of getAccessToken',
    example: '{ timeout: 10_000 }',
  });
