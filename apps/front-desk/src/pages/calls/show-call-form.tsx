import type { Context } from 'hono';
import type { Desk } from '../../desk.js';
import { emptyForm, type FormState } from '../../form/form-state.js';
import { EmptyState } from '../../look/empty-state.js';
import { showPage } from '../../server/show-page.js';
import { createFormKey, formKeyPattern } from '../call-key.js';
import { readChoices } from './call-choices.js';
import { CallFormView } from './call-form.js';
import { mockNumbers } from './mock-numbers.js';

/** The form for a new call; the address may name an agent and a number. */
export const showNewCall = async (c: Context, desk: Desk): Promise<Response> => {
  const { client, now } = desk.voisnap.value;
  const { total } = await client.agents.listPage({ pageSize: 1 });
  if (total === 0) {
    const content = (
      <EmptyState
        title="A call needs an agent"
        action={{ href: '/agents/new', text: 'Create an agent' }}
      >
        The agent talks to the person whom you call.
      </EmptyState>
    );
    return showPage(c, desk, { title: 'Place a call', content });
  }
  const { agentId = '', toNumber = '', key = '' } = c.req.query();
  const known = mockNumbers.some(([number]) => number === toNumber);
  const values = {
    // A form that is opened again for a lost request keeps its key.
    key: formKeyPattern.test(key) ? key : createFormKey(now()),
    agentId,
    mockNumber: known ? toNumber : (mockNumbers[0]?.[0] ?? ''),
    toNumber: known && desk.config.api.kind === 'mock' ? '' : toNumber,
    retryDelayMinutes: '15',
  };
  return showCallForm(c, desk, emptyForm(values));
};

/** Shows the form, with what was typed and what is wrong with it. */
export const showCallForm = async (c: Context, desk: Desk, form: FormState): Promise<Response> => {
  const choices = await readChoices(desk);
  return showPage(c, desk, {
    title: 'Place a call',
    status: form.status,
    content: <CallFormView form={form} choices={choices} />,
  });
};
