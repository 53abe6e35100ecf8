import { isVoisnapError, NotFoundError } from '@voisnap/sdk';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createCampaign } from '../../campaigns/create-campaign.js';
import { exampleCsv } from '../../campaigns/csv/example-csv.js';
import type { Desk } from '../../desk.js';
import { emptyForm } from '../../form/form-state.js';
import { submitOnce } from '../../form/submit-once.js';
import { EmptyState } from '../../look/empty-state.js';
import { explainFailure } from '../../server/explain-failure.js';
import { showPage } from '../../server/show-page.js';
import { noCallChoices, readCallChoices } from '../call-choices.js';
import { CampaignForm, type CampaignFormState } from './campaign-form.js';
import { type PostedCampaign, readCampaignForm } from './read-campaign-form.js';

/** Largest file, in bytes: 50 000 people with 400 characters each. */
const largestFile = 20 * 1024 * 1024;

/** `/campaigns/new`, and its form. */
export const createNewCampaign = (desk: Desk): Hono => {
  const showForm = async (c: Context, form: CampaignFormState): Promise<Response> => {
    const choices = await readCallChoices(desk.voisnap.value.client).catch(() => noCallChoices);
    const content = <CampaignForm form={form} choices={choices} />;
    return showPage(c, desk, { title: 'Create a campaign', status: form.status, content });
  };
  const create = async (c: Context): Promise<Response> => {
    const posted = await readCampaignForm(c);
    if (posted.form.values.fill === 'example') {
      return showForm(c, emptyForm({ ...posted.form.values, people: exampleCsv }));
    }
    if (Object.keys(posted.form.errors).length > 0) return showForm(c, posted.form);
    const result = await store(desk, posted);
    return typeof result === 'string'
      ? c.redirect(`/campaigns/${result}`, 303)
      : showForm(c, { ...posted.form, ...result });
  };
  const tooLarge = bodyLimit({
    maxSize: largestFile,
    onError: (c) => {
      const problems = ['The file is larger than 20 MB. Split it into several.'];
      return showForm(c, { ...emptyForm(), problems, status: 413 });
    },
  });
  return new Hono()
    .get('/example.csv', (c) => {
      c.header('content-disposition', 'attachment; filename="example.csv"');
      return c.body(exampleCsv, 200, { 'content-type': 'text/csv; charset=utf-8' });
    })
    .get('/new', async (c) => {
      const { agents } = await readCallChoices(desk.voisnap.value.client);
      if (agents.length === 0) return showNoAgents(c, desk);
      const { agentId = agents[0]?.[0] ?? '' } = c.req.query();
      const day = new Date(desk.voisnap.value.now()).toISOString().slice(0, 10);
      return showForm(c, emptyForm({ name: `Campaign of ${day}`, agentId }));
    })
    .post('/', tooLarge, submitOnce(), create);
};

/** Stores the campaign as a draft. @returns its id, or what keeps it from that. */
const store = async (
  desk: Desk,
  { name, agentId, fromNumber, list }: PostedCampaign,
): Promise<string | Partial<CampaignFormState>> => {
  const { client, account, now } = desk.voisnap.value;
  try {
    const agent = await client.agents.get(agentId);
    // As the API tells the time, so that no call is older than its campaign.
    const createdAt = new Date(now());
    const about = { account, name, agentId, agentName: agent.name, fromNumber, createdAt };
    if (desk.database.state.name !== 'ready') {
      return { problems: ['The database is not available. Try again in a moment.'], status: 503 };
    }
    return await createCampaign(desk.database.value, about, list.people);
  } catch (error) {
    if (error instanceof NotFoundError) {
      return { errors: { agentId: ['This agent does not exist any more. Choose another.'] } };
    }
    if (!isVoisnapError(error)) throw error;
    return { problems: [explainFailure(error).advice], status: 502 };
  }
};

const showNoAgents = (c: Context, desk: Desk): Response | Promise<Response> => {
  const action = { href: '/agents/new', text: 'Create an agent' };
  const content = (
    <EmptyState title="A campaign needs an agent" action={action}>
      The agent talks to the people on your list.
    </EmptyState>
  );
  return showPage(c, desk, { title: 'Create a campaign', content });
};
