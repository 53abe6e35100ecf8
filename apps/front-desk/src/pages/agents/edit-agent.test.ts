import { fault } from '@voisnap/testing';
import { expect } from 'vitest';
import { test } from '../../../test/page-test.js';

test('saving sends only what was changed, and clears what was emptied', async ({ pages, mock }) => {
  const { id } = mock.db.agent.insert({ name: 'Aria', firstMessage: 'Hello', description: 'Old' });
  const form = await pages.get(`/agents/${id}/edit`);
  const fields = form.fields();
  const { status, location } = await pages.post(`/agents/${id}/edit`, {
    ...fields,
    description: '',
    'voice.speed': '1.2',
  });
  expect([status, location]).toEqual([303, `/agents/${id}`]);
  expect(mock.requests.of('agents.update').map(({ body }) => body)).toEqual([
    { description: null, voice: { speed: 1.2 } },
  ]);
});

test('saving without a change sends nothing', async ({ pages, mock }) => {
  const { id } = mock.db.agent.insert({ name: 'Aria' });
  const form = await pages.get(`/agents/${id}/edit`);
  await pages.post(`/agents/${id}/edit`, form.fields());
  expect(mock.requests.of('agents.update')).toEqual([]);
});

test('two people who edit at once are told, and neither loses anything', async ({
  pages,
  mock,
}) => {
  const { id } = mock.db.agent.insert({ name: 'Aria', version: 1 });
  const form = await pages.get(`/agents/${id}/edit`);
  const fields = form.fields();
  await pages.post(`/agents/${id}/edit`, { ...fields, name: 'Theirs' });

  const told = await pages.post(`/agents/${id}/edit`, { ...fields, name: 'Mine' });
  expect(told.status).toBe(409);
  expect(told.text).toContain('Somebody else changed this agent');
  expect(told.valueOf('name')).toBe('Mine');
  expect(mock.db.agent.get(id)?.name).toBe('Theirs');

  const again = { ...fields, name: 'Mine', seen: told.valueOf('seen') ?? '' };
  expect((await pages.post(`/agents/${id}/edit`, again)).status).toBe(303);
  expect(mock.db.agent.get(id)?.name).toBe('Mine');
});

test('an agent that was deleted meanwhile keeps what was typed', async ({ pages }) => {
  const page = await pages.post('/agents/agt_gone/edit', { name: 'Aria', firstMessage: 'Long' });
  expect(page.status).toBe(404);
  expect(page.valueOf('firstMessage')).toBe('Long');
});

test('the buttons activate, deactivate and publish', async ({ pages, mock }) => {
  const { id } = mock.db.agent.insert({ name: 'Aria', status: 'draft', version: 3 });
  const press = (button: string) => pages.post(`/agents/${id}/${button}`);
  expect((await press('activate')).location).toBe(`/agents/${id}`);
  expect(mock.db.agent.get(id)?.status).toBe('active');
  await press('deactivate');
  expect(mock.db.agent.get(id)?.status).toBe('inactive');
  await press('publish');
  expect(mock.db.agent.get(id)?.publishedVersion).toBe(3);
  mock.faults.next('agents.publish', fault.status(409, { detail: 'It is archived.' }));
  expect((await press('publish')).status).toBe(303);
});

test('deleting asks first, and a second click finds it done', async ({ pages, mock }) => {
  const { id } = mock.db.agent.insert({ name: 'Aria' });
  expect((await pages.get(`/agents/${id}/delete`)).text).toContain('Delete Aria?');
  expect(mock.db.agent.size).toBe(1);
  expect((await pages.post(`/agents/${id}/delete`)).location).toBe('/agents');
  expect((await pages.post(`/agents/${id}/delete`)).location).toBe('/agents');
  expect(mock.db.agent.size).toBe(0);
});
