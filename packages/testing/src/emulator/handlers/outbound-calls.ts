import {
  type CreateOutboundCallRequest,
  createOutboundCallRequestSchema,
  type OutboundCall,
} from '@voisnap/types';
import { readTime } from '../../shared/read-time.js';
import { cancelCall, startCall } from '../calls/run-call.js';
import { models } from '../entities/models.js';
import { conflict, invalidRequest } from '../problems/problem.js';
import type { Tenant } from '../state/tenant.js';
import { findExtraFields } from './extra-fields.js';
import { fieldIs, passesAll } from './filters.js';
import type { HandlersOf } from './handler.js';
import { listPage } from './list.js';
import { requireCallingAgent } from './require-calling-agent.js';
import { requireEntity } from './require-entity.js';

/** Number that calls come from when the agent has none. Assumed. */
const DEFAULT_FROM_NUMBER = '+15555550199';
/** Statuses in which a call can be cancelled. Assumed. */
const cancellable: readonly string[] = ['scheduled', 'queued', 'initiating', 'ringing'];
const DEFAULT_RETRY_DELAY_MINUTES = 15;

const requireCall = ({ db }: Tenant, id: string): OutboundCall =>
  requireEntity(db.outboundCall, id);

/** Handlers of the operations on outbound calls. */
export const outboundCallHandlers: HandlersOf<'outboundCalls'> = {
  'outboundCalls.create': ({ body }, tenant) => {
    requireCallingAgent(tenant, body.agentId);
    const scheduledFor = readSchedule(tenant, body.scheduledFor);
    const call = tenant.db.outboundCall.add({
      ...findExtraFields(body, createOutboundCallRequestSchema, models.outboundCall),
      id: tenant.newId('obc_'),
      agentId: body.agentId,
      fromNumber: body.fromNumber ?? findFromNumber(tenant, body.agentId),
      toNumber: body.toNumber,
      status: scheduledFor === null ? 'queued' : 'scheduled',
      direction: 'outbound',
      scheduledFor,
      initiatedAt: null,
      connectedAt: null,
      endedAt: null,
      durationSeconds: null,
      conversationId: null,
      metadata: body.metadata ?? {},
      endReason: null,
      retryCount: 0,
      createdAt: tenant.clock.iso(),
    });
    const { maxRetries = 0, retryDelayMinutes = DEFAULT_RETRY_DELAY_MINUTES } = body;
    tenant.hiddenRecords.redials.set(call.id, { maxRetries, retryDelayMinutes });
    startCall(tenant, call);
    return call;
  },
  'outboundCalls.list': ({ query }, { db }) => {
    const passes = passesAll<OutboundCall>(
      fieldIs('status', query.status),
      fieldIs('agentId', query.agentId),
    );
    const rows = db.outboundCall.rows().filter(passes);
    return listPage({ rows, model: models.outboundCall, sortedBy: 'createdAt' }, query);
  },
  'outboundCalls.get': ({ path }, tenant) => requireCall(tenant, path.callId),
  'outboundCalls.cancel': ({ path }, tenant) => {
    const { id, status } = requireCall(tenant, path.callId);
    if (cancellable.includes(status)) return cancelCall(tenant, id);
    throw conflict(
      `The call ${id} is ${status}. A call can be cancelled only while it is ${cancellable.join(', ')}.`,
    );
  },
};

/** Returns a number that is assigned to the agent, so that return calls reach it. */
const findFromNumber = ({ db }: Tenant, agentId: string): string =>
  db.telephonyNumber.rows().find((number) => number.assignedAgentId === agentId)?.phoneNumber ??
  DEFAULT_FROM_NUMBER;

function readSchedule(
  { clock }: Tenant,
  scheduledFor: CreateOutboundCallRequest['scheduledFor'],
): string | null {
  if (scheduledFor === undefined) return null;
  const written = scheduledFor instanceof Date ? scheduledFor.toISOString() : scheduledFor;
  if (readTime(scheduledFor) > clock.now()) return written;
  const message = `scheduledFor must be in the future; got ${written}, and the mock's time is ${clock.iso()}`;
  throw invalidRequest([{ field: 'scheduledFor', message }]);
}
