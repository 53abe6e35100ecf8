import type { OutboundCall } from '../models/outbound-call.js';
import type {
  CreateOutboundCallRequest,
  ListOutboundCallsParams,
} from '../models/outbound-call-requests.js';
import type { PaginatedResponse } from '../models/paginated-response.js';
import type { CallPath } from '../models/paths.js';
import { operation } from './operation.js';

/** Operations on outbound calls. Assumed: they need the scopes of agents. */
export const outboundCallOperations = {
  // A repeated request calls the person twice.
  create: /* @__PURE__ */ operation<{
    input: { body: CreateOutboundCallRequest };
    response: OutboundCall;
  }>()({
    id: 'outboundCalls.create',
    method: 'POST',
    path: '/outbound-calls',
    summary: 'Place a call, now or later',
    retry: 'unsafe',
    successStatus: 201,
    rateLimitPolicy: 'outbound-calls',
    scope: 'agents:write',
    provenance: 'documented',
  }),
  cancel: /* @__PURE__ */ operation<{ input: { path: CallPath }; response: OutboundCall }>()({
    id: 'outboundCalls.cancel',
    method: 'POST',
    path: '/outbound-calls/{callId}/cancel',
    summary: 'Cancel a call that has not connected',
    retry: 'idempotent',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'agents:write',
    provenance: 'assumed',
  }),
  get: /* @__PURE__ */ operation<{ input: { path: CallPath }; response: OutboundCall }>()({
    id: 'outboundCalls.get',
    method: 'GET',
    path: '/outbound-calls/{callId}',
    summary: 'Get an outbound call',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'agents:read',
    provenance: 'assumed',
  }),
  list: /* @__PURE__ */ operation<{
    input: { query?: ListOutboundCallsParams };
    response: PaginatedResponse<OutboundCall>;
  }>()({
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
  }),
};
