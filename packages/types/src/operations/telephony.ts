import type { PaginatedResponse } from '../models/paginated-response.js';
import type { NumberPath } from '../models/paths.js';
import type { SearchNumbersResponse, TelephonyNumber } from '../models/telephony-number.js';
import type {
  AssignNumberRequest,
  ListNumbersParams,
  ProvisionNumberRequest,
  SearchNumbersParams,
} from '../models/telephony-requests.js';
import { operation } from './operation.js';

/** Operations on phone numbers. */
export const telephonyOperations = {
  search: /* @__PURE__ */ operation<{
    input: { query?: SearchNumbersParams };
    response: SearchNumbersResponse;
  }>()({
    id: 'telephony.numbers.search',
    method: 'GET',
    path: '/telephony/numbers/search',
    summary: 'Search available numbers',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-read-heavy',
    scope: 'telephony:read',
    provenance: 'documented',
  }),
  provision: /* @__PURE__ */ operation<{
    input: { body: ProvisionNumberRequest };
    response: TelephonyNumber;
  }>()({
    id: 'telephony.numbers.provision',
    method: 'POST',
    path: '/telephony/numbers',
    summary: 'Provision a number',
    retry: 'unsafe',
    successStatus: 201,
    rateLimitPolicy: 'api-write',
    scope: 'telephony:write',
    provenance: 'documented',
  }),
  assign: /* @__PURE__ */ operation<{
    input: { path: NumberPath; body: AssignNumberRequest };
    response: TelephonyNumber;
  }>()({
    id: 'telephony.numbers.assign',
    method: 'POST',
    path: '/telephony/numbers/{numberId}/assign',
    summary: 'Assign a number to an agent',
    retry: 'idempotent',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'telephony:write',
    provenance: 'assumed',
  }),
  list: /* @__PURE__ */ operation<{
    input: { query?: ListNumbersParams };
    response: PaginatedResponse<TelephonyNumber>;
  }>()({
    id: 'telephony.numbers.list',
    method: 'GET',
    path: '/telephony/numbers',
    summary: 'List provisioned numbers',
    retry: 'safe',
    paginated: true,
    successStatus: 200,
    rateLimitPolicy: 'api-read-heavy',
    scope: 'telephony:read',
    provenance: 'assumed',
  }),
  get: /* @__PURE__ */ operation<{ input: { path: NumberPath }; response: TelephonyNumber }>()({
    id: 'telephony.numbers.get',
    method: 'GET',
    path: '/telephony/numbers/{numberId}',
    summary: 'Get a provisioned number',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'telephony:read',
    provenance: 'assumed',
  }),
  release: /* @__PURE__ */ operation<{ input: { path: NumberPath }; response: undefined }>()({
    id: 'telephony.numbers.release',
    method: 'DELETE',
    path: '/telephony/numbers/{numberId}',
    summary: 'Release a number',
    retry: 'idempotent',
    successStatus: 204,
    rateLimitPolicy: 'api-write',
    scope: 'telephony:write',
    provenance: 'assumed',
  }),
};
