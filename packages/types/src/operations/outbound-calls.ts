import type { OutboundCall } from '../models/outbound-call.js';
import type {
  CreateOutboundCallRequest,
  ListOutboundCallsParams,
} from '../models/outbound-call-requests.js';
import type { PaginatedResponse } from '../models/paginated-response.js';
import type { CallPath } from '../models/paths.js';
import type { DescribedOperation } from './operation.js';

/** The types of outboundCallOperations: what each operation takes and returns. */
export interface OutboundCallOperations {
  readonly create: DescribedOperation<
    'outboundCalls.create',
    {
      input: { body: CreateOutboundCallRequest };
      response: OutboundCall;
    }
  >;
  readonly cancel: DescribedOperation<
    'outboundCalls.cancel',
    { input: { path: CallPath }; response: OutboundCall }
  >;
  readonly get: DescribedOperation<
    'outboundCalls.get',
    { input: { path: CallPath }; response: OutboundCall }
  >;
  readonly list: DescribedOperation<
    'outboundCalls.list',
    {
      input: { query?: ListOutboundCallsParams };
      response: PaginatedResponse<OutboundCall>;
    }
  >;
}

/** Operations on outbound calls. Assumed: their scopes are those of agents. */
export const outboundCallOperations: OutboundCallOperations = {
  // A repeated request calls the person twice.
  create: {
    id: 'outboundCalls.create',
    method: 'POST',
    path: '/outbound-calls',
    summary: 'Place a call, now or later',
    retry: 'unsafe',
    successStatus: 201,
    rateLimitPolicy: 'outbound-calls',
    scope: 'agents:write',
    provenance: 'documented',
  },
  cancel: {
    id: 'outboundCalls.cancel',
    method: 'POST',
    path: '/outbound-calls/{callId}/cancel',
    summary: 'Cancel a call that has not connected',
    retry: 'idempotent',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'agents:write',
    provenance: 'assumed',
  },
  get: {
    id: 'outboundCalls.get',
    method: 'GET',
    path: '/outbound-calls/{callId}',
    summary: 'Get an outbound call',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'agents:read',
    provenance: 'assumed',
  },
  list: {
    id: 'outboundCalls.list',
    method: 'GET',
    path: '/outbound-calls',
    summary: 'List outbound calls',
    retry: 'safe',
    paginated: true,
    successStatus: 200,
    rateLimitPolicy: 'api-read-heavy',
    scope: 'agents:read',
    provenance: 'assumed',
  },
};
