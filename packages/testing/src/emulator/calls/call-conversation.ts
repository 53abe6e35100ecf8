import type { Agent, Conversation } from '@voisnap/types';
import { findCountry } from '../numbers/describe-number.js';
import type { Tenant } from '../state/tenant.js';
import { priceConversation } from './call-cost.js';
import { emitSessionEnded, emitSessionStarted } from './emit-session-events.js';
import type { Talk } from './talk/talk.js';

const DAY = 86_400_000;
/** Days that a recording is kept by default. */
const DEFAULT_RETENTION_DAYS = 90;

/** The parties of a call. */
export interface CallParties {
  readonly agentId: string;
  /** Number of the other party. */
  readonly phoneNumber: string;
  readonly direction: 'inbound' | 'outbound';
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Stores the conversation of a call when it is answered. */
export function openConversation(
  tenant: Tenant,
  id: string,
  { talk, ...parties }: CallParties & { readonly talk: Talk },
): void {
  const { agentId, phoneNumber, direction, metadata } = parties;
  const conversation = tenant.db.conversation.add({
    id,
    agentId,
    agentName: tenant.db.agent.get(agentId)?.name ?? null,
    channel: 'phone',
    status: 'in_progress',
    direction,
    startedAt: tenant.clock.iso(),
    endedAt: null,
    durationSeconds: null,
    caller: { phoneNumber, country: findCountry(phoneNumber) },
    metadata,
    cost: null,
    analysis: null,
    recording: null,
    tags: [],
    outcome: null,
  });
  tenant.db.transcript.set(id, talk.turns);
  emitSessionStarted(tenant, conversation);
}

/** Completes the conversation of a call when it ends, unless it was deleted meanwhile. */
export function closeConversation(tenant: Tenant, id: string, talk: Talk): void {
  const conversation = tenant.db.conversation.get(id);
  if (!conversation) return;
  const { status, durationSeconds, analysis, outcome, turns, transfer } = talk;
  if (transfer) tenant.hiddenRecords.transfers.set(id, transfer.target);
  const closed = tenant.db.conversation.change(id, {
    status,
    endedAt: tenant.clock.iso(),
    durationSeconds,
    cost: priceConversation(turns, durationSeconds),
    analysis,
    recording: describeRecording(
      tenant,
      tenant.db.agent.get(conversation.agentId),
      durationSeconds,
    ),
    tags: [...new Set([...conversation.tags, ...talk.tags])],
    // An outcome that was set through the API during the call is kept.
    outcome: conversation.outcome ?? outcome,
  });
  emitSessionEnded(tenant, closed, talk);
}

function describeRecording(
  { clock }: Tenant,
  agent: Agent | undefined,
  durationSeconds: number,
): Conversation['recording'] {
  const { enabled, format, storageRetentionDays } = agent?.recording ?? {};
  if (enabled === false) {
    return { available: false, durationSeconds: null, format: null, expiresAt: null };
  }
  const days = storageRetentionDays ?? DEFAULT_RETENTION_DAYS;
  const expiresAt = new Date(clock.now() + days * DAY).toISOString();
  return { available: true, durationSeconds, format: format ?? 'mp3', expiresAt };
}
