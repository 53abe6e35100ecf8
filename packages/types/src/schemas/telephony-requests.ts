import { e164 } from '../primitives/e164.js';
import type { Input } from '../primitives/inference.js';
import { listParams } from '../primitives/list-params.js';
import { integerInRange } from '../primitives/numbers.js';
import { openEnumInput } from '../primitives/open-enum.js';
import { queryList } from '../primitives/query-list.js';
import { requestObject } from '../primitives/request-object.js';
import { flag, nonEmptyText, text } from '../primitives/text.js';
import { KNOWN_NUMBER_CAPABILITIES, KNOWN_TELEPHONY_PROVIDERS } from './telephony-number.js';

/** Numbers that a search gives when `limit` is not given. */
export const DEFAULT_NUMBER_SEARCH_LIMIT = 10;
/** Numbers that a search gives at the most. */
export const MAX_NUMBER_SEARCH_LIMIT = 50;

/** Schema of {@link SearchNumbersParams}. */
export const searchNumbersParamsSchema = requestObject(() => ({
  /** ISO 3166-1 alpha-2: `US`. */
  country: nonEmptyText().optional(),
  areaCode: nonEmptyText().optional(),
  /** Digits that the number shall contain. */
  contains: nonEmptyText().optional(),
  /** What the number shall be able to do, all of it. */
  capabilities: queryList(KNOWN_NUMBER_CAPABILITIES).optional(),
  provider: openEnumInput(KNOWN_TELEPHONY_PROVIDERS).optional(),
  tollFree: flag().optional(),
  /** How many numbers at the most: 1 to 50, 10 by default. */
  limit: integerInRange({ from: 1, to: MAX_NUMBER_SEARCH_LIMIT, documented: 'to' })
    .meta({ default: DEFAULT_NUMBER_SEARCH_LIMIT })
    .optional(),
}));
/** Which numbers to look for. */
export interface SearchNumbersParams extends Input<typeof searchNumbersParamsSchema> {}

/** Schema of {@link ProvisionNumberRequest}. */
export const provisionNumberRequestSchema = requestObject(() => ({
  /** In E.164 format: `+14155550100`. */
  phoneNumber: e164(),
  provider: openEnumInput(KNOWN_TELEPHONY_PROVIDERS),
  /** How people shall call it: `Main Support Line`. */
  friendlyName: text().optional(),
}));
/** The number to rent. */
export interface ProvisionNumberRequest extends Input<typeof provisionNumberRequestSchema> {}

/** Schema of {@link AssignNumberRequest}. */
export const assignNumberRequestSchema = requestObject(() => ({ agentId: nonEmptyText() }));
/** The agent that shall answer a number. */
export interface AssignNumberRequest extends Input<typeof assignNumberRequestSchema> {}

/** Schema of {@link ListNumbersParams}. */
export const listNumbersParamsSchema = requestObject(listParams);
/** How to list the numbers that were provisioned. */
export interface ListNumbersParams extends Input<typeof listNumbersParamsSchema> {}
