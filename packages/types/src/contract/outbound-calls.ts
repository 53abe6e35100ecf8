import type { OutboundCallOperations } from '../operations/outbound-calls.js';
import { outboundCallSchema } from '../schemas/outbound-call.js';
import {
  createOutboundCallRequestSchema,
  listOutboundCallsParamsSchema,
} from '../schemas/outbound-call-requests.js';
import { paginatedResponseSchema } from '../schemas/paginated-response.js';
import { noFields, nothing } from './absent-parts.js';
import { contractFor } from './agreement.js';
import type { ResourceContract } from './operation-schemas.js';
import { callPath } from './path-params.js';

/** Schemas of the operations on outbound calls. */
export const outboundCallContract: ResourceContract<OutboundCallOperations> =
  /* @__PURE__ */ contractFor<OutboundCallOperations>()({
    'outboundCalls.create': {
      pathParams: noFields,
      query: noFields,
      body: createOutboundCallRequestSchema,
      response: outboundCallSchema,
    },
    'outboundCalls.cancel': {
      pathParams: callPath,
      query: noFields,
      body: nothing,
      response: outboundCallSchema,
    },
    'outboundCalls.get': {
      pathParams: callPath,
      query: noFields,
      body: nothing,
      response: outboundCallSchema,
    },
    'outboundCalls.list': {
      pathParams: noFields,
      query: listOutboundCallsParamsSchema,
      body: nothing,
      response: paginatedResponseSchema(outboundCallSchema),
    },
  });
