import type { PaginatedResponse } from '../models/paginated-response.js';
import type { NumberPath } from '../models/paths.js';
import type { SearchNumbersResponse, TelephonyNumber } from '../models/telephony-number.js';
import type {
  AssignNumberRequest,
  ListNumbersParams,
  ProvisionNumberRequest,
  SearchNumbersParams,
} from '../models/telephony-requests.js';
import type { OperationsOf } from './operation.js';

interface TelephonyOperationTypes {
  readonly search: {
    input: { query?: SearchNumbersParams };
    response: SearchNumbersResponse;
  };
  readonly provision: {
    input: { body: ProvisionNumberRequest };
    response: TelephonyNumber;
  };
  readonly assign: {
    input: { path: NumberPath; body: AssignNumberRequest };
    response: TelephonyNumber;
  };
  readonly list: {
    input: { query?: ListNumbersParams };
    response: PaginatedResponse<TelephonyNumber>;
  };
  readonly get: { input: { path: NumberPath }; response: TelephonyNumber };
  readonly release: { input: { path: NumberPath }; response: undefined };
}

const facts = {
  search: {
    id: 'telephony.numbers.search',
    method: 'GET',
    path: '/telephony/numbers/search',
    summary: 'Search available numbers',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-read-heavy',
    scope: 'telephony:read',
    provenance: 'documented',
  },
  provision: {
    id: 'telephony.numbers.provision',
    method: 'POST',
    path: '/telephony/numbers',
    summary: 'Provision a number',
    retry: 'unsafe',
    successStatus: 201,
    rateLimitPolicy: 'api-write',
    scope: 'telephony:write',
    provenance: 'documented',
  },
  assign: {
    id: 'telephony.numbers.assign',
    method: 'POST',
    path: '/telephony/numbers/{numberId}/assign',
    summary: 'Assign a number to an agent',
    retry: 'idempotent',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'telephony:write',
    provenance: 'assumed',
  },
  list: {
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
  },
  get: {
    id: 'telephony.numbers.get',
    method: 'GET',
    path: '/telephony/numbers/{numberId}',
    summary: 'Get a provisioned number',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'telephony:read',
    provenance: 'assumed',
  },
  release: {
    id: 'telephony.numbers.release',
    method: 'DELETE',
    path: '/telephony/numbers/{numberId}',
    summary: 'Release a number',
    retry: 'idempotent',
    successStatus: 204,
    rateLimitPolicy: 'api-write',
    scope: 'telephony:write',
    provenance: 'assumed',
  },
} as const;

/** The type of {@link telephonyOperations}. */
export type TelephonyOperations = OperationsOf<typeof facts, TelephonyOperationTypes>;

/** Operations on phone numbers. */
export const telephonyOperations: TelephonyOperations = facts;
