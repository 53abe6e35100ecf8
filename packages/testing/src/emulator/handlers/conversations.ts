import {
  type Conversation,
  type ConversationAnalysis,
  conversationAnalysisSchema,
} from '@voisnap/types';
import { findSpoken } from '../calls/spoken-turns.js';
import { models } from '../entities/models.js';
import { conflict, Problem } from '../problems/problem.js';
import type { World } from '../state/tenant.js';
import { fieldIs, passesAll } from './filters.js';
import type { HandlersOf } from './handler.js';
import { listPage } from './list.js';
import { isWithin, readPeriod } from './period.js';
import { deleteEntity, requireEntity } from './require-entity.js';

const requireConversation = ({ db }: World, id: string): Conversation =>
  requireEntity(db.conversation, id);

/** The work behind the operations on conversations. */
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
  'conversations.get': ({ path }, world) => requireConversation(world, path.conversationId),
  'conversations.transcript': ({ path }, world) => {
    const { id } = requireConversation(world, path.conversationId);
    return findSpoken(world, id);
  },
  'conversations.analysis': ({ path }, world) =>
    requireAnalysis(requireConversation(world, path.conversationId)),
  'conversations.addTags': ({ path, body }, world) => {
    const { id, tags } = requireConversation(world, path.conversationId);
    return world.db.conversation.change(id, { tags: [...new Set([...tags, ...body.tags])] });
  },
  'conversations.setOutcome': ({ path, body }, world) => {
    const { id } = requireConversation(world, path.conversationId);
    if (body.notes === undefined) world.notes.outcomes.delete(id);
    else world.notes.outcomes.set(id, body.notes);
    return world.db.conversation.change(id, { outcome: body.outcome });
  },
  'conversations.delete': ({ path }, { db, notes }) => {
    deleteEntity(db.conversation, path.conversationId);
    notes.outcomes.delete(path.conversationId);
    return undefined;
  },
};

function requireAnalysis({ id, status, analysis }: Conversation): ConversationAnalysis {
  if (status === 'in_progress') {
    throw conflict(`The conversation ${id} is in progress: it is analysed when it has ended.`);
  }
  const whole = conversationAnalysisSchema.safeParse(analysis);
  if (whole.success) return whole.data;
  throw new Problem('not-found', `The conversation ${id} has no analysis.`);
}
