import { type Context, Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { emptyForm, type FormState } from '../../form/form-state.js';
import { refusedForm } from '../../form/refused-form.js';
import { submitOnce } from '../../form/submit-once.js';
import { validForm } from '../../form/valid-form.js';
import { redirectWithNotice } from '../../server/notice.js';
import { showPage } from '../../server/show-page.js';
import { agentFields, newAgentValues } from './agent-fields.js';
import { AgentForm } from './agent-form.js';

/** `/agents/new`. */
export const createAgentCreation = (desk: Desk): Hono => {
  const show = (c: Context, form: FormState) =>
    showPage(c, desk, {
      title: 'Create an agent',
      status: form.status,
      content: <AgentForm form={form} submit="Create the agent" cancel="/agents" />,
    });

  return new Hono()
    .get('/new', (c) => show(c, emptyForm(newAgentValues)))
    .post('/new', submitOnce(), validForm(agentFields, show), async (c) => {
      try {
        const { id, name } = await desk.voisnap.value.client.agents.create(c.req.valid('form'));
        return redirectWithNotice(c, `/agents/${id}`, `The agent ${name} was created.`);
      } catch (error) {
        return show(c, await refusedForm(c, error));
      }
    });
};
