import type { PaginatedResponse } from '../models/paginated-response.js';
import type { NumberPath } from '../models/paths.js';
import type { SearchNumbersResponse, TelephonyNumber } from '../models/telephony-number.js';
import type {
  AssignNumberRequest,
  ListNumbersParams,
  ProvisionNumberRequest,
  SearchNumbersParams,
} from '../models/telephony-requests.js';
import type { DescribedOperation } from './operation.js';

/** The types of telephonyOperations: what each operation takes and returns. */
export interface TelephonyOperations {
  readonly search: DescribedOperation<
    'telephony.numbers.search',
    {
      input: { query?: SearchNumbersParams };
      response: SearchNumbersResponse;
    }
  >;
  readonly provision: DescribedOperation<
    'telephony.numbers.provision',
    {
      input: { body: ProvisionNumberRequest };
      response: TelephonyNumber;
    }
  >;
  readonly assign: DescribedOperation<
    'telephony.numbers.assign',
    {
      input: { path: NumberPath; body: AssignNumberRequest };
      response: TelephonyNumber;
    }
  >;
  readonly list: DescribedOperation<
    'telephony.numbers.list',
    {
      input: { query?: ListNumbersParams };
      response: PaginatedResponse<TelephonyNumber>;
    }
  >;
  readonly get: DescribedOperation<
    'telephony.numbers.get',
    { input: { path: NumberPath }; response: TelephonyNumber }
  >;
  readonly release: DescribedOperation<
    'telephony.numbers.release',
    { input: { path: NumberPath }; response: undefined }
  >;
}

/** Operations on phone numbers. */
export const telephonyOperations: TelephonyOperations = {
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
};
