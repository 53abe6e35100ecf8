import type { OutboundCall } from '../models/outbound-call.js';
import type {
  CreateOutboundCallRequest,
  ListOutboundCallsParams,
} from '../models/outbound-call-requests.js';
import type { PaginatedResponse } from '../models/paginated-response.js';
import type { CallPath } from '../models/paths.js';
import type { OperationsOf } from './operation.js';

interface OutboundCallOperationTypes {
  readonly create: {
    input: { body: CreateOutboundCallRequest };
    response: OutboundCall;
  };
  readonly cancel: { input: { path: CallPath }; response: OutboundCall };
  readonly get: { input: { path: CallPath }; response: OutboundCall };
  readonly list: {
    input: { query?: ListOutboundCallsParams };
    response: PaginatedResponse<OutboundCall>;
  };
}

const facts = {
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
} as const;

/** The type of {@link outboundCallOperations}. */
export type OutboundCallOperations = OperationsOf<typeof facts, OutboundCallOperationTypes>;

/** Operations on outbound calls. Assumed: their scopes are those of agents. */
export const outboundCallOperations: OutboundCallOperations = facts;
