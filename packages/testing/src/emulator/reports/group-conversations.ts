import type { Conversation } from '@voisnap/types';
import { readTime } from '../../shared/read-time.js';
import { invalidRequest } from '../problems/problem.js';
import { writeDay } from './report-period.js';

const DAY = 86_400_000;

/** Writes the first day of the group that a time belongs to. Assumed: in UTC, and weeks begin on Mondays. */
const groupStarts: Readonly<Record<string, (time: number) => string>> = {
  day: writeDay,
  week: (time) => writeDay(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY),
  month: (time) => `${writeDay(time).slice(0, 7)}-01`,
};

/**
 * Groups conversations by the day, week or month in which they began, the oldest group first. Assumed: a group without
 * conversations is left out.
 * @throws Problem 400 for another grouping.
 */
export function groupConversations(
  conversations: readonly Readonly<Conversation>[],
  groupBy: string,
): readonly (readonly [period: string, conversations: readonly Readonly<Conversation>[]])[] {
  const startOf = Object.hasOwn(groupStarts, groupBy) ? groupStarts[groupBy] : undefined;
  if (!startOf) {
    const message = `groupBy must be day, week or month; got ${JSON.stringify(groupBy)}`;
    throw invalidRequest([{ field: 'groupBy', message }]);
  }
  const groups = new Map<string, Readonly<Conversation>[]>();
  for (const conversation of conversations) {
    const period = startOf(readTime(conversation.startedAt));
    const group = groups.get(period);
    if (group) group.push(conversation);
    else groups.set(period, [conversation]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}
