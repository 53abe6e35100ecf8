import * as z from 'zod';
import { timestamp } from '../primitives/dates.js';
import { responseObject } from '../primitives/response-object.js';

/** An event, around its type and its data. */
export const webhookEnvelope = <
  const Shape extends { readonly type: z.ZodType; readonly data: z.ZodType },
>(
  buildContent: () => Shape,
) =>
  responseObject(() => ({
    /** `evt_…` */
    id: z.string(),
    agentId: z.string(),
    tenantId: z.string(),
    /** When it happened. */
    timestamp: timestamp(),
    ...buildContent(),
  }));
