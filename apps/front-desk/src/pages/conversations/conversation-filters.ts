import type { ListConversationsParams } from '@voisnap/types';
import { z } from 'zod';
import { optionalDay, optionalNumber, optionalText } from '../../form/fields.js';

const tags = (text: string | undefined): string[] | undefined =>
  text
    ?.split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

/** The filters of the list, named as the API names them. */
export const conversationFilters: z.ZodType<ListConversationsParams> = z.object({
  agentId: optionalText(),
  status: optionalText(),
  outcome: optionalText(),
  channel: optionalText(),
  direction: optionalText(),
  dateFrom: optionalDay('Choose a day, such as 2026-06-01'),
  dateTo: optionalDay('Choose a day, such as 2026-06-30'),
  tags: optionalText().transform(tags),
  minDuration: optionalNumber('Give the seconds as a number, such as 60'),
});

/** Whether the list is narrowed at all. */
export const isFiltered = (filters: ListConversationsParams): boolean =>
  Object.values(filters).some((value) => value !== undefined);
