import { fault } from '@voisnap/testing';
import { expect } from 'vitest';
import { test } from '../../../test/page-test.js';

test('without agents the list says what to do next', async ({ pages }) => {
  const page = await pages.get('/agents');
  expect(page.status).toBe(200);
  expect(page.text).toContain('No agents yet');
  expect(page.find('main a[href="/agents/new"]')).not.toBeNull();
});

test('the list has search, filters and pages', async ({ pages, mock }) => {
  for (let i = 1; i <= 45; i += 1) {
    mock.db.agent.insert({ name: `Agent ${i}`, status: i % 9 === 0 ? 'active' : 'draft' });
  }
  const first = await pages.get('/agents');
  expect(first.findAll('tbody tr')).toHaveLength(20);
  expect(first.find('a[rel=next]')?.getAttribute('href')).toBe('/agents?page=2');
  const active = await pages.get('/agents?status=active');
  expect(active.findAll('tbody tr')).toHaveLength(5);
  expect(active.valueOf('status')).toBe('active');
  const found = await pages.get('/agents?search=Agent+31');
  expect(found.findAll('tbody th').map(({ textContent }) => textContent)).toEqual(['Agent 31']);
  expect((await pages.get('/agents?search=nobody')).text).toContain('No agent matches');
});

test('addresses of old links never fail', async ({ pages, mock }) => {
  for (let i = 1; i <= 21; i += 1) mock.db.agent.insert({ name: `Agent ${i}` });
  for (const page of ['abc', '-1', '0', '1.5', '', '1e99', '1&page=2']) {
    const { status, text } = await pages.get(`/agents?page=${page}`);
    expect([status, text.includes('Page 1 of 2')], page).toEqual([200, true]);
  }
  expect((await pages.get('/agents?page=999&x=1')).location).toBe('/agents?page=2&x=1');
  expect((await pages.get('/agents?page=2&search=nobody')).location).toBe(
    '/agents?page=1&search=nobody',
  );
  expect((await pages.get('/agents?status=gone&sort=name')).text).toContain('No agent matches');
});

test('a page shows HTML and long texts as they are', async ({ pages, mock }) => {
  const name = '<script>alert(1)</script>"\'&';
  const { id } = mock.db.agent.insert({
    name,
    systemPromptTemplate: `<b>${'long '.repeat(5_000)}`,
  });
  for (const path of ['/agents', `/agents/${id}`, `/agents/${id}/edit`, `/agents/${id}/delete`]) {
    const page = await pages.get(path);
    expect([path, page.status]).toEqual([path, 200]);
    expect(page.html).not.toContain('<script>alert');
    expect(page.html).toContain('&lt;script&gt;alert');
  }
  expect((await pages.get(`/agents/${id}/edit`)).valueOf('name')).toBe(name);
});

test('an agent shows what belongs to it', async ({ pages, mock }) => {
  const { id: agentId } = mock.db.agent.insert({ name: 'Aria', firstMessage: 'Hello!' });
  mock.db.telephonyNumber.insert({ phoneNumber: '+14155550100', assignedAgentId: agentId });
  mock.db.telephonyNumber.insert({ phoneNumber: '+14155550199', assignedAgentId: null });
  const { id: document } = mock.db.knowledgeBaseDocument.insert({
    name: 'Prices',
    assignedAgentIds: [agentId],
  });
  const { id: conversation } = mock.db.conversation.insert({ agentId });
  const page = await pages.get(`/agents/${agentId}`);
  expect(page.text).toContain('Hello!');
  expect(page.text).toContain('+14155550100');
  expect(page.text).not.toContain('+14155550199');
  for (const href of [
    `/knowledge/${document}`,
    `/conversations/${conversation}`,
    `/calls/new?agentId=${agentId}`,
    `/conversations?agentId=${agentId}`,
  ]) {
    expect(page.find(`a[href="${href}"]`), href).not.toBeNull();
  }
});

test('an agent that does not exist leads back to the agents', async ({ pages }) => {
  for (const path of ['/agents/agt_gone', '/agents/agt_gone/edit', '/agents/a%2Fb%20c/delete']) {
    const page = await pages.get(path);
    expect([path, page.status]).toEqual([path, 404]);
    expect(page.find('main a[href="/agents"]')).not.toBeNull();
  }
  expect((await pages.post('/agents/agt_gone/activate')).status).toBe(404);
});

test('a key that may read agents only still shows an agent', async ({ pages, mock }) => {
  const { id } = mock.db.agent.insert({ name: 'Aria' });
  mock.faults.always('telephony.numbers.list', fault.status(403));
  const page = await pages.get(`/agents/${id}`);
  expect(page.status).toBe(200);
  expect(page.text).toContain('Your API key may not read these.');
});

test('statistics show the conversations of the period as charts and as numbers', async ({
  pages,
  mock,
}) => {
  const { id: agentId } = mock.db.agent.insert({ name: 'Aria' });
  const daysAgo = (days: number) => new Date(mock.clock.now() - days * 86_400_000).toISOString();
  for (const days of [1, 2, 2, 40]) {
    const startedAt = daysAgo(days);
    mock.db.conversation.insert({ agentId, startedAt, outcome: 'resolved', durationSeconds: 90 });
  }
  const month = await pages.get(`/agents/${agentId}/statistics`);
  expect(month.text).toContain('Conversations3');
  expect(month.text).toContain('1 min 30 s');
  expect(month.findAll('figure svg')).toHaveLength(2);
  expect(month.findAll('figure tbody tr')).toHaveLength(30 + 1);
  const quarter = await pages.get(`/agents/${agentId}/statistics?days=90`);
  expect(quarter.text).toContain('Conversations4');
  const odd = await pages.get(`/agents/${agentId}/statistics?days=x`);
  expect(odd.find('[aria-current=page][href$="days=30"]')).not.toBeNull();
});

test('statistics of an agent without conversations say that there are none', async ({
  pages,
  mock,
}) => {
  const { id } = mock.db.agent.insert({ name: 'Aria' });
  const page = await pages.get(`/agents/${id}/statistics`);
  expect(page.status).toBe(200);
  expect(page.text).toContain('There are no numbers yet.');
});
