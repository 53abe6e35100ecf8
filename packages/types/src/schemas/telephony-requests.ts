import {
  KNOWN_NUMBER_CAPABILITIES,
  KNOWN_TELEPHONY_PROVIDERS,
} from '../models/telephony-number.js';
import type {
  AssignNumberRequest,
  ListNumbersParams,
  ProvisionNumberRequest,
  SearchNumbersParams,
} from '../models/telephony-requests.js';
import {
  DEFAULT_NUMBER_SEARCH_LIMIT,
  MAX_NUMBER_SEARCH_LIMIT,
} from '../models/telephony-requests.js';
import { e164 } from '../primitives/e164.js';
import { listParams } from '../primitives/list-params.js';
import { integerInRange } from '../primitives/numbers.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnumInput } from '../primitives/open-enum.js';
import { queryEnumList } from '../primitives/query-list.js';
import { requestObject } from '../primitives/request-object.js';
import { flag, nonEmptyText, text } from '../primitives/text.js';

/** Schema of {@link SearchNumbersParams}. */
export const searchNumbersParamsSchema: ObjectSchema<SearchNumbersParams> = requestObject(
  'SearchNumbersParams',
  () => ({
    country: nonEmptyText().optional(),
    areaCode: nonEmptyText().optional(),
    contains: nonEmptyText().optional(),
    capabilities: queryEnumList(KNOWN_NUMBER_CAPABILITIES).optional(),
    provider: openEnumInput(KNOWN_TELEPHONY_PROVIDERS).optional(),
    tollFree: flag().optional(),
    limit: integerInRange({ from: 1, to: MAX_NUMBER_SEARCH_LIMIT, documented: 'to' })
      .meta({ default: DEFAULT_NUMBER_SEARCH_LIMIT })
      .optional(),
  }),
);

/** Schema of {@link ProvisionNumberRequest}. */
export const provisionNumberRequestSchema: ObjectSchema<ProvisionNumberRequest> = requestObject(
  'ProvisionNumberRequest',
  () => ({
    phoneNumber: e164(),
    provider: openEnumInput(KNOWN_TELEPHONY_PROVIDERS),
    friendlyName: text().optional(),
  }),
);

/** Schema of {@link AssignNumberRequest}. */
export const assignNumberRequestSchema: ObjectSchema<AssignNumberRequest> = requestObject(
  'AssignNumberRequest',
  () => ({ agentId: nonEmptyText() }),
);

/** Schema of {@link ListNumbersParams}. */
export const listNumbersParamsSchema: ObjectSchema<ListNumbersParams> = requestObject(
  'ListNumbersParams',
  listParams,
);
