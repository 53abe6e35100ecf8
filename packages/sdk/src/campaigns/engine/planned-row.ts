import { ValidationError } from '@voisnap/core';
import type { CreateOutboundCallRequest } from '@voisnap/types/models';
import type { CreateManyOptions } from '../create-many-options.js';
import type { KnownCall } from './ledger.js';

/** Names under which a call carries its campaign and its key in `metadata`. */
export const metadataNames = { campaign: 'voisnapCampaign', key: 'voisnapKey' } as const;

/** A row that has a key and can be sent. */
export interface PlannedRow<Row> {
  readonly row: Row;
  readonly key: string;
  /** The row with campaign and key in its metadata. */
  readonly body: CreateOutboundCallRequest;
  /** Requests of this run that got no response with a result. */
  failures: number;
  /** How often the list of calls could not decide about the row. */
  looks: number;
  /** A call that the list must show before it is believed; chosen at the first look. */
  witness?: KnownCall | undefined;
  /** The failure of the last request. */
  error?: Error | undefined;
}

/** Options that say who a row is. */
type Identity<Row extends CreateOutboundCallRequest> = Pick<
  CreateManyOptions<Row>,
  'campaign' | 'key'
>;

/** A row without a key, or one that cannot be sent, and why. */
export interface RefusedRow {
  readonly key: string | undefined;
  readonly error: Error;
}

/** Gives a row its key, and adds campaign and key to its metadata. Never throws. */
export const planRow = <Row extends CreateOutboundCallRequest>(
  row: unknown,
  identity: Identity<Row>,
): PlannedRow<Row> | RefusedRow => {
  if (!isRecord(row)) {
    const problem = `A row must be an object with agentId and toNumber, but is ${describe(row)}.`;
    return { key: undefined, error: refuse('', problem) };
  }
  let key: unknown;
  try {
    key = identity.key(row as unknown as Row);
  } catch (cause) {
    const problem = 'The option key threw for this row; what it threw is the cause of this error.';
    return { key: undefined, error: refuse('', problem, { cause }) };
  }
  if (isPromise(key)) {
    // What it rejects with must not end the process.
    Promise.resolve(key).catch(() => {});
    const problem =
      'The option key must return a text, but returned a promise: it must not be async.';
    return { key: undefined, error: refuse('', problem) };
  }
  if (typeof key !== 'string' || key === '') {
    const problem = `The option key must return a text that is not empty, but returned ${describe(key)}.`;
    return { key: undefined, error: refuse('', problem) };
  }
  try {
    return markRow<Row>(row, key, identity.campaign);
  } catch (cause) {
    const problem = 'A field of this row cannot be read; what it threw is the cause of this error.';
    return { key, error: refuse('', problem, { cause }) };
  }
};

const markRow = <Row>(
  row: Readonly<Record<string, unknown>>,
  key: string,
  campaign: string,
): PlannedRow<Row> | RefusedRow => {
  const marks = { [metadataNames.campaign]: campaign, [metadataNames.key]: key };
  const error = findMetadataProblem(row.metadata, marks);
  if (error) return { key, error };
  const metadata = { ...(row.metadata as object | null | undefined), ...marks };
  const body = { ...row, metadata } as unknown as CreateOutboundCallRequest;
  return { row: row as unknown as Row, key, body, failures: 0, looks: 0 };
};

const findMetadataProblem = (
  metadata: unknown,
  marks: Readonly<Record<string, string>>,
): Error | undefined => {
  if (metadata === undefined || metadata === null) return undefined;
  if (!isRecord(metadata)) {
    return refuse('metadata', `metadata must be an object, but is ${describe(metadata)}.`);
  }
  const name = Object.keys(marks).find((mark) => (metadata[mark] ?? marks[mark]) !== marks[mark]);
  if (name === undefined) return undefined;
  return refuse(
    `metadata.${name}`,
    `metadata.${name} is set by createMany and must not have another value: lost calls are found by it. Rename your field.`,
  );
};

/** Creates the error of a row that cannot be sent. */
export const refuse = (
  field: string,
  message: string,
  context: { readonly cause?: unknown } = {},
): Error =>
  new ValidationError(`${message} Nothing was sent for this row.`, {
    errors: [{ field, message }],
    ...context,
  });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as { readonly then?: unknown } | null | undefined)?.then === 'function';

const describe = (value: unknown): string => {
  if (value === null || value === undefined || value === '')
    return JSON.stringify(value) ?? 'undefined';
  return Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`;
};
