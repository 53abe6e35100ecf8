import type { Agent } from '@voisnap/types';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Desk } from '../../desk.js';
import { emptyForm, type FormState } from '../../form/form-state.js';
import { readPosted } from '../../form/read-posted.js';
import { refusedForm } from '../../form/refused-form.js';
import { toFormValues } from '../../form/to-form-values.js';
import { toTexts } from '../../form/to-texts.js';
import { validForm } from '../../form/valid-form.js';
import { redirectWithNotice } from '../../server/notice.js';
import { showPage } from '../../server/show-page.js';
import { agentFields } from './agent-fields.js';
import { AgentForm } from './agent-form.js';
import { changedFields } from './changed-fields.js';

/** Tells two states of an agent apart: the one that the form began with, and the one that is saved. */
const stateOf = ({ version, updatedAt }: Agent): string => `${version} ${updatedAt}`;

const editFields = agentFields.and(z.object({ seen: z.string().catch('') }));

/** `/agents/:id/edit`. */
export const createAgentEditing = (desk: Desk): Hono => {
  const show = (c: Context, form: FormState) =>
    showPage(c, desk, {
      title: 'Edit the agent',
      status: form.status,
      content: (
        <AgentForm form={form} submit="Save" cancel={c.req.path.replace(/\/edit$/, '')}>
          <input type="hidden" name="seen" value={form.values.seen ?? ''} />
        </AgentForm>
      ),
    });

  return new Hono()
    .get('/:id/edit', async (c) => {
      const agent = await desk.voisnap.value.client.agents.get(c.req.param('id'));
      return show(c, emptyForm({ ...toFormValues(agent), seen: stateOf(agent) }));
    })
    .post('/:id/edit', validForm(editFields, show), async (c) => {
      const { agents } = desk.voisnap.value.client;
      const { seen, ...fields } = c.req.valid('form');
      const id = c.req.param('id');
      try {
        const agent = await agents.get(id);
        if (seen !== stateOf(agent)) return show(c, await outdatedForm(c, agent));
        const changes = changedFields({ ...agent }, fields);
        if (Object.keys(changes).length > 0) await agents.update(id, changes);
        return redirectWithNotice(c, `/agents/${id}`, `The agent ${fields.name} was saved.`);
      } catch (error) {
        return show(c, await refusedForm(c, error));
      }
    });
};

/** The form again, because somebody else has saved the agent meanwhile. Saving once more is a decision. */
const outdatedForm = async (c: Context, agent: Agent): Promise<FormState> => {
  const typed = toTexts(await readPosted(c));
  const problem =
    'Somebody else changed this agent after you opened the form. What you typed is below: ' +
    'save again to replace their changes, or cancel to see them.';
  return {
    values: { ...typed, seen: stateOf(agent) },
    errors: {},
    problems: [problem],
    status: 409,
  };
};
