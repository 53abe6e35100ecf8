import type { Context } from 'hono';
import type { Desk } from '../../desk.js';
import { emptyForm, type FormState } from '../../form/form-state.js';
import { EmptyState } from '../../look/empty-state.js';
import { showPage } from '../../server/show-page.js';
import { type CallChoices, noCallChoices, readCallChoices } from '../call-choices.js';
import { createFormKey, formKeyPattern } from '../call-key.js';
import { CallFormView } from './call-form.js';
import { mockNumbers } from './mock-numbers.js';

/** The form for a new call; the address may name an agent and a number. */
export const showNewCall = async (c: Context, desk: Desk): Promise<Response> => {
  const { client, now } = desk.voisnap.value;
  const choices = await readCallChoices(client);
  if (choices.agents.length === 0) {
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
  return showForm(c, desk, { form: emptyForm(values), choices });
};

/** Shows the form again, with what was typed and what is wrong with it. */
export const showCallForm = async (c: Context, desk: Desk, form: FormState): Promise<Response> => {
  const choices = await readCallChoices(desk.voisnap.value.client).catch(() => noCallChoices);
  return showForm(c, desk, { form, choices });
};

const showForm = (
  c: Context,
  desk: Desk,
  { form, choices }: { form: FormState; choices: CallChoices },
): Response | Promise<Response> => {
  const now = desk.voisnap.value.now();
  const mock = desk.config.api.kind === 'mock';
  return showPage(c, desk, {
    title: 'Place a call',
    status: form.status,
    content: <CallFormView form={form} choices={choices} now={now} mock={mock} />,
  });
};
