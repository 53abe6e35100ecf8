import type { Agent, Conversation, OutboundCall } from '@voisnap/types';
import type { World } from '../state/world.js';
import { priceConversation } from './call-cost.js';
import { findCountry } from './describe-number.js';
import type { Talk } from './talk.js';

const DAY = 86_400_000;
/** Days that a recording is kept where the agent does not say. */
const DEFAULT_RETENTION_DAYS = 90;

/** Stores the conversation of a call that was just answered, and gives its id. */
export function openConversation(world: World, call: OutboundCall, talk: Talk): string {
  const { id } = world.db.conversation.add({
    id: world.newId('conv_'),
    agentId: call.agentId,
    agentName: world.db.agent.get(call.agentId)?.name ?? null,
    channel: 'phone',
    status: 'in_progress',
    direction: 'outbound',
    startedAt: world.clock.iso(),
    endedAt: null,
    durationSeconds: null,
    caller: { phoneNumber: call.toNumber, country: findCountry(call.toNumber) },
    metadata: call.metadata ?? {},
    cost: null,
    analysis: null,
    recording: null,
    tags: [],
    outcome: null,
  });
  world.db.transcript.set(id, talk.turns);
  return id;
}

/** Completes the conversation of a call that just ended, unless it was deleted meanwhile. */
export function closeConversation(world: World, call: OutboundCall, talk: Talk): void {
  const id = call.conversationId ?? '';
  const conversation = world.db.conversation.get(id);
  if (!conversation) return;
  const { durationSeconds, analysis, turns } = talk;
  world.db.conversation.update(id, {
    status: 'completed',
    endedAt: world.clock.iso(),
    durationSeconds,
    cost: priceConversation(turns, durationSeconds),
    analysis,
    recording: describeRecording(world, world.db.agent.get(call.agentId), durationSeconds),
    tags: [...new Set([...conversation.tags, ...talk.tags])],
  });
}

function describeRecording(
  { clock }: World,
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
