import type { TelephonyOperations } from '../operations/telephony.js';
import { paginatedResponseSchema } from '../schemas/paginated-response.js';
import { searchNumbersResponseSchema, telephonyNumberSchema } from '../schemas/telephony-number.js';
import {
  assignNumberRequestSchema,
  listNumbersParamsSchema,
  provisionNumberRequestSchema,
  searchNumbersParamsSchema,
} from '../schemas/telephony-requests.js';
import { noFields, nothing } from './absent-parts.js';
import { contractFor } from './agreement.js';
import type { ResourceContract } from './operation-schemas.js';
import { numberPath } from './path-params.js';

/** Schemas of the operations on phone numbers. */
export const telephonyContract: ResourceContract<TelephonyOperations> =
  /* @__PURE__ */ contractFor<TelephonyOperations>()({
    'telephony.numbers.search': {
      pathParams: noFields,
      query: searchNumbersParamsSchema,
      body: nothing,
      response: searchNumbersResponseSchema,
    },
    'telephony.numbers.provision': {
      pathParams: noFields,
      query: noFields,
      body: provisionNumberRequestSchema,
      response: telephonyNumberSchema,
    },
    'telephony.numbers.assign': {
      pathParams: numberPath,
      query: noFields,
      body: assignNumberRequestSchema,
      response: telephonyNumberSchema,
    },
    'telephony.numbers.list': {
      pathParams: noFields,
      query: listNumbersParamsSchema,
      body: nothing,
      response: paginatedResponseSchema(telephonyNumberSchema),
    },
    'telephony.numbers.get': {
      pathParams: numberPath,
      query: noFields,
      body: nothing,
      response: telephonyNumberSchema,
    },
    'telephony.numbers.release': {
      pathParams: numberPath,
      query: noFields,
      body: nothing,
      response: nothing,
    },
  });
