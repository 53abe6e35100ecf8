import {
  ConfigurationError,
  checkOptions,
  expectCount,
  expectDuration,
  expectFunction,
  expectMethods,
  expectSignal,
  type OptionCheck,
  type OptionTable,
} from '@voisnap/core';
import type { CreateOutboundCallRequest } from '@voisnap/types/models';
import type { CreateManyOptions } from '../create-many-options.js';

const expectName: OptionCheck = (name, value) => {
  if (typeof value === 'string' && value !== '') return;
  throw new ConfigurationError(`${name} must be a text that is not empty, such as 'spring-2026'.`);
};

const table: OptionTable<CreateManyOptions> = {
  campaign: { check: expectName },
  key: { check: expectFunction },
  journal: { check: expectMethods('load', 'append') },
  concurrency: { check: expectCount(1) },
  signal: { check: expectSignal },
  onProgress: { check: expectFunction },
  reconcileAfter: { check: expectDuration() },
};

/** What to pass for each option that has no default. */
const required = {
  campaign: "the name of the campaign, such as 'spring-2026'",
  key: 'a function that returns the unique key of a row, such as (row) => row.metadata.leadId',
  journal:
    "where the campaign remembers what it sent: fileJournal('spring-2026.ndjson') of @voisnap/sdk/journal/node, or " +
    'memoryJournal() for a campaign that need not survive a crash',
} as const;

const defaultConcurrency = 4;
/** Milliseconds after the client's timeout in which a request may still reach the API. */
const arrival = 5_000;

/** The options of `createMany`, after defaults. */
export type ResolvedCreateManyOptions<Row extends CreateOutboundCallRequest> = Omit<
  CreateManyOptions<Row>,
  'concurrency' | 'reconcileAfter'
> & { readonly concurrency: number; readonly reconcileAfter: number };

/**
 * Checks the options of `createMany`.
 *
 * @throws ConfigurationError that names the option and what to pass instead.
 */
export const checkCreateManyOptions = (options: Partial<CreateManyOptions<never>>): void => {
  const words = { title: 'options of createMany', example: '{ campaign, key, journal }' };
  checkOptions(options, table, words);
  for (const [name, hint] of Object.entries(required)) {
    if (options[name as keyof typeof required] !== undefined) continue;
    throw new ConfigurationError(`createMany needs the option ${name}: ${hint}.`);
  }
};

/**
 * Fills in the defaults.
 *
 * @param timeout The client's timeout of one attempt, in milliseconds.
 * @throws ConfigurationError when `reconcileAfter` is too short for it.
 */
export const resolveCreateManyOptions = <Row extends CreateOutboundCallRequest>(
  options: CreateManyOptions<Row>,
  timeout: number,
): ResolvedCreateManyOptions<Row> => {
  const { concurrency = defaultConcurrency, reconcileAfter = timeout + arrival } = options;
  checkReconcileAfter(reconcileAfter, timeout);
  return { ...options, concurrency, reconcileAfter };
};

const checkReconcileAfter = (reconcileAfter: number, timeout: number): void => {
  if (timeout === Number.POSITIVE_INFINITY) {
    throw new ConfigurationError(
      'createMany needs a client with a finite timeout: after a lost response it must know when the request can no longer be under way.',
    );
  }
  if (reconcileAfter >= timeout) return;
  throw new ConfigurationError(
    `reconcileAfter is ${reconcileAfter} ms, less than the client's timeout of ${timeout} ms: a lost request could still be ` +
      `under way. Pass at least ${timeout}, or lower the timeout.`,
  );
};
