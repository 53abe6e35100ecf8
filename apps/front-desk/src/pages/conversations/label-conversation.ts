import { Hono } from 'hono';
import { z } from 'zod';
import type { Desk } from '../../desk.js';
import { optionalText, requiredText } from '../../form/fields.js';
import { refusedForm } from '../../form/refused-form.js';
import { validForm } from '../../form/valid-form.js';
import { redirectWithNotice } from '../../server/notice.js';
import { showConversation } from './show-conversation.js';

const tagFields = z.object({
  tags: requiredText('Write at least one tag')
    .transform((text) => text.split(',').map((tag) => tag.trim()))
    .transform((tags) => tags.filter((tag) => tag !== ''))
    .refine((tags) => tags.length > 0, 'Write at least one tag'),
});

const outcomeFields = z.object({
  outcome: requiredText('Choose an outcome'),
  notes: optionalText(),
});

/** The forms of a conversation: its tags and its outcome. */
export const createConversationLabels = (desk: Desk): Hono => {
  const conversations = () => desk.voisnap.value.client.conversations;
  return new Hono()
    .get('/:id/:form{tags|outcome}', (c) =>
      c.redirect(`/conversations/${encodeURIComponent(c.req.param('id'))}`),
    )
    .post(
      '/:id/tags',
      validForm(tagFields, (c, tags) => showConversation(c, desk, { tags })),
      async (c) => {
        try {
          const { id } = await conversations().addTags(c.req.param('id'), c.req.valid('form').tags);
          return redirectWithNotice(c, `/conversations/${id}`, 'The tags were added.');
        } catch (error) {
          return showConversation(c, desk, { tags: await refusedForm(c, error) });
        }
      },
    )
    .post(
      '/:id/outcome',
      validForm(outcomeFields, (c, outcome) => showConversation(c, desk, { outcome })),
      async (c) => {
        try {
          const { id } = await conversations().setOutcome(c.req.param('id'), c.req.valid('form'));
          return redirectWithNotice(c, `/conversations/${id}`, 'The outcome was set.');
        } catch (error) {
          return showConversation(c, desk, { outcome: await refusedForm(c, error) });
        }
      },
    );
};
