import {
  type Conversation,
  type ConversationAnalysis,
  conversationAnalysisSchema,
} from '@voisnap/types';
import { findSpoken } from '../calls/spoken-turns.js';
import { models } from '../entities/models.js';
import { conflict, Problem } from '../problems/problem.js';
import type { Tenant } from '../state/tenant.js';
import { fieldIs, passesAll } from './filters.js';
import type { HandlersOf } from './handler.js';
import { listPage } from './list.js';
import { isWithin, readPeriod } from './period.js';
import { deleteEntity, requireEntity } from './require-entity.js';

const requireConversation = ({ db }: Tenant, id: string): Conversation =>
  requireEntity(db.conversation, id);

/** Handlers of the operations on conversations. */
export const conversationHandlers: HandlersOf<'conversations'> = {
  'conversations.list': ({ query }, { db }) => {
    const { tags = [], minDuration = 0 } = query;
    const { dateFrom, dateTo } = query;
    const period = readPeriod(dateFrom, dateTo);
    const dated = dateFrom !== undefined || dateTo !== undefined;
    const passes = passesAll<Conversation>(
      fieldIs('agentId', query.agentId),
      fieldIs('channel', query.channel),
      fieldIs('status', query.status),
      fieldIs('direction', query.direction),
      fieldIs('outcome', query.outcome),
      dated ? ({ startedAt }) => isWithin(period, startedAt) : undefined,
      (conversation) => tags.every((tag) => conversation.tags.includes(tag)),
      ({ durationSeconds }) => minDuration === 0 || (durationSeconds ?? 0) >= minDuration,
    );
    const rows = db.conversation.rows().filter(passes);
    return listPage({ rows, model: models.conversation, sortedBy: 'startedAt' }, query);
  },
  'conversations.get': ({ path }, tenant) => requireConversation(tenant, path.conversationId),
  'conversations.transcript': ({ path }, tenant) => {
    const { id } = requireConversation(tenant, path.conversationId);
    return findSpoken(tenant, id);
  },
  'conversations.analysis': ({ path }, tenant) =>
    requireAnalysis(requireConversation(tenant, path.conversationId)),
  'conversations.addTags': ({ path, body }, tenant) => {
    const { id, tags } = requireConversation(tenant, path.conversationId);
    return tenant.db.conversation.change(id, { tags: [...new Set([...tags, ...body.tags])] });
  },
  'conversations.setOutcome': ({ path, body }, tenant) => {
    const { id } = requireConversation(tenant, path.conversationId);
    if (body.notes === undefined) tenant.hiddenRecords.outcomes.delete(id);
    else tenant.hiddenRecords.outcomes.set(id, body.notes);
    return tenant.db.conversation.change(id, { outcome: body.outcome });
  },
  'conversations.delete': ({ path }, { db, hiddenRecords }) => {
    deleteEntity(db.conversation, path.conversationId);
    hiddenRecords.outcomes.delete(path.conversationId);
    return undefined;
  },
};

function requireAnalysis({ id, status, analysis }: Conversation): ConversationAnalysis {
  if (status === 'in_progress') {
    throw conflict(
      `The conversation ${id} is in progress. Its analysis is available when it has ended.`,
    );
  }
  const whole = conversationAnalysisSchema.safeParse(analysis);
  if (whole.success) return whole.data;
  throw new Problem('not-found', `The conversation ${id} has no analysis.`);
}
