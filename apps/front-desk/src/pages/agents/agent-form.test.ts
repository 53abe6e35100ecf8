import { fault } from '@voisnap/testing';
import { expect } from 'vitest';
import { test } from '../../../test/page-test.js';
import type { PostedFields } from '../../../test/request-page.js';

test('a name is enough for an agent, because the form has defaults', async ({ pages, mock }) => {
  const form = await pages.get('/agents/new');
  expect(form.find('input[name=name]')?.hasAttribute('required')).toBe(true);
  expect(form.valueOf('firstMessage')).toBe('Hello! How can I help you?');

  const { status, location } = await pages.post('/agents/new', { name: ' Aria ' });
  expect(status).toBe(303);
  const [agent] = mock.db.agent.all();
  expect(location).toBe(`/agents/${agent?.id}`);
  expect(agent).toMatchObject({ name: 'Aria', status: 'draft' });
});

test('every field of the form reaches the API', async ({ pages, mock }) => {
  await pages.post('/agents/new', {
    name: 'Aria',
    firstMessage: 'Hi',
    systemPromptTemplate: 'Be brief.\r\nBe kind.',
    'transcription.language': 'de-DE',
    'persona.role': 'receptionist',
    'voice.voiceId': 'v1',
    'voice.speed': '1.1',
    'llm.temperature': '0',
    maxDurationSeconds: '300',
    endCallPhrases: 'bye\r\nsee you',
    'recording.enabled': 'on',
  });
  expect(mock.db.agent.all()).toMatchObject([
    {
      firstMessage: 'Hi',
      systemPromptTemplate: 'Be brief.\nBe kind.',
      transcription: { language: 'de-DE' },
      persona: { role: 'receptionist' },
      voice: { voiceId: 'v1', speed: 1.1, stability: 0.5 },
      llm: { temperature: 0 },
      maxDurationSeconds: 300,
      endCallPhrases: ['bye', 'see you'],
      recording: { enabled: true },
      dtmfEnabled: false,
    },
  ]);
});

test('what is wrong stands at its field, and what was typed stays', async ({ pages, mock }) => {
  const page = await pages.post('/agents/new', {
    name: '  ',
    firstMessage: '<b>Hi</b>',
    'voice.speed': 'fast',
    maxDurationSeconds: '10 minutes',
  });
  expect(page.status).toBe(422);
  const messageOf = (id: string) => page.find(`[id="${id}-error"]`)?.textContent;
  expect(messageOf('name')).toBe('Give the agent a name.');
  expect(messageOf('voice.speed')).toBe('The speed must be a number, such as 1 or 1.1.');
  expect(messageOf('maxDurationSeconds')).toBe('Give the seconds as a number, such as 600.');
  expect(page.find('[role=alert]')?.hasAttribute('autofocus')).toBe(true);
  expect(page.valueOf('firstMessage')).toBe('<b>Hi</b>');
  expect(page.valueOf('voice.speed')).toBe('fast');
  expect(page.find('details[open] [name="voice.speed"]')).not.toBeNull();
  expect(mock.db.agent.size).toBe(0);
});

test('what only the API knows to be wrong stands at its field too', async ({ pages, mock }) => {
  const errors = [{ field: 'voice.voiceId', message: 'No voice has this id.' }];
  mock.faults.next(
    'agents.create',
    fault.status(422, { body: { title: 'Invalid', status: 422, errors } }),
  );
  const page = await pages.post('/agents/new', { name: 'Aria', 'voice.voiceId': 'nobody' });
  expect(page.status).toBe(422);
  expect(page.find('[id="voice.voiceId-error"]')?.textContent).toBe('No voice has this id.');
  expect(page.valueOf('voice.voiceId')).toBe('nobody');
});

test('nothing that was typed is lost when the API fails', async ({ pages, mock }) => {
  mock.faults.always('agents.create', fault.status(500));
  const page = await pages.post('/agents/new', { name: 'Aria', systemPromptTemplate: 'Long work' });
  expect(page.status).toBe(502);
  expect(page.valueOf('systemPromptTemplate')).toBe('Long work');
  expect(page.text).toContain('trace id');
});

test('two clicks create one agent', async ({ pages, mock }) => {
  const submission = (await pages.get('/agents/new')).valueOf('submission') ?? '';
  const fields = { name: 'Aria', submission };
  const answers = await Promise.all([
    pages.post('/agents/new', fields),
    pages.post('/agents/new', fields),
  ]);
  expect(mock.db.agent.size).toBe(1);
  expect(answers[0].location).toBe(answers[1].location);
});

test.for([
  { name: 'x'.repeat(100_000) },
  { name: '\u0000\u202e🙂' },
  { name: ['Aria', 'Bela'] },
  { name: 'Aria', 'transcription.language': 'klingon' },
  { name: 'Aria', maxDurationSeconds: '-1' },
  { name: 'Aria', maxDurationSeconds: '999999999999999' },
  { name: 'Aria', 'voice.speed': '0.0000001' },
  { name: 'Aria', voice: 'x', 'voice.speed': '1' },
  { name: 'Aria', '__proto__.status': 'active' },
  { name: 'Aria', status: 'archived', id: 'agt_1' },
  { 'name.first': 'Aria' },
])('an odd form is saved or told, and never fails (%#)', async (fields, { pages, mock }) => {
  const { status, text } = await pages.post('/agents/new', fields as PostedFields);
  expect([303, 422]).toContain(status);
  expect(mock.db.agent.size).toBe(status === 303 ? 1 : 0);
  if (status === 422) expect(text).toContain('Please check the form');
  expect(mock.db.agent.all().some(({ status: each }) => each === 'archived')).toBe(false);
});
