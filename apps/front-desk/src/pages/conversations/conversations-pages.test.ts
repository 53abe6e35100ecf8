import { expect } from 'vitest';
import { test } from '../../../test/page-test.js';

const customer = '+14155550123';

test('without conversations the list says what to do next', async ({ pages }) => {
  const page = await pages.get('/conversations');
  expect(page.text).toContain('No conversations yet');
  expect(page.find('main a[href="/calls/new"]')).not.toBeNull();
});

test('a call leaves a conversation with transcript, analysis, facts and the call', async ({
  pages,
  mock,
  client,
}) => {
  const { id: agentId } = mock.db.agent.insert({ name: 'Aria' });
  const call = await client.outboundCalls.createAndWait({
    agentId,
    toNumber: customer,
    metadata: { order: '<b>7</b>', voisnapKey: 'own-mark' },
  });
  await mock.clock.drain();
  const page = await pages.get(`/conversations/${call.conversationId}`);
  expect(page.status).toBe(200);
  expect(page.findAll('.dialogue li').length).toBeGreaterThan(1);
  expect(page.text).toContain(customer);
  expect(page.text).toContain('<b>7</b>');
  expect(page.text).not.toContain('own-mark');
  expect(page.text).toContain('Mood');
  expect(page.find(`a[href="/calls/${call.id}"]`)).not.toBeNull();
  expect(page.find(`a[href="/agents/${agentId}"]`)).not.toBeNull();
  expect(page.text).toContain('UTC');
  expect(page.find('[hx-sse\\:connect]')).toBeNull();
  expect((await pages.get('/conversations')).text).toContain('Aria');
});

test('each filter of the API narrows the list, and stays in the form', async ({ pages, mock }) => {
  const { id: agentId } = mock.db.agent.insert({ name: 'Aria' });
  mock.db.conversation.insert({
    agentId,
    agentName: 'Wanted',
    status: 'failed',
    outcome: 'escalated',
    channel: 'webchat',
    direction: 'inbound',
    startedAt: '2025-06-01T10:00:00.000Z',
    durationSeconds: 90,
    tags: ['vip', 'billing'],
  });
  mock.db.conversation.insert({
    agentName: 'Other',
    status: 'completed',
    outcome: 'resolved',
    channel: 'phone',
    direction: 'outbound',
    startedAt: '2025-01-01T10:00:00.000Z',
    durationSeconds: 10,
  });
  const filters = {
    agentId,
    status: 'failed',
    outcome: 'escalated',
    channel: 'webchat',
    direction: 'inbound',
    dateFrom: '2025-05-31',
    tags: 'vip, billing',
    minDuration: '60',
  };
  for (const [name, value] of Object.entries(filters)) {
    const page = await pages.get(`/conversations?${new URLSearchParams({ [name]: value })}`);
    expect([name, page.findAll('tbody tr').length]).toEqual([name, 1]);
    expect(page.text).toContain('Wanted');
    expect([name, page.valueOf(name)]).toEqual([name, value]);
  }
  expect((await pages.get('/conversations?dateTo=2025-05-31')).text).toContain('Other');
});

test.for([
  'dateFrom=yesterday',
  'dateFrom=2025-13-45',
  'dateFrom=2026-01-01&dateTo=2025-01-01',
  'minDuration=long',
  'minDuration=-5',
])('a filter that cannot be asked for is told at its field: %s', async (query, { pages, mock }) => {
  mock.db.conversation.insert({ agentName: 'Aria' });
  const page = await pages.get(`/conversations?${query}`);
  expect(page.status).toBe(422);
  expect(page.find('[aria-invalid]')).not.toBeNull();
  expect(page.find('main a[href="/conversations"]')).not.toBeNull();
});

test.for([
  'page=abc',
  'page=-1',
  'page=0',
  'sentiment=positive',
  'status=',
  'tags=,,',
  'x[]=1',
  '%',
])('an old link still shows the list: %s', async (query, { pages, mock }) => {
  mock.db.conversation.insert({ agentName: 'Aria' });
  const page = await pages.get(`/conversations?${query}`);
  expect(page.status).toBe(200);
  expect(page.findAll('tbody tr')).toHaveLength(1);
});

test('a page behind the end leads to the last one, with its filters', async ({ pages, mock }) => {
  for (let i = 0; i < 25; i += 1) mock.db.conversation.insert({ status: 'completed' });
  const { location } = await pages.get('/conversations?page=999&status=completed');
  expect(location).toBe('/conversations?page=2&status=completed');
});

test('a conversation that does not exist leads back', async ({ pages }) => {
  const page = await pages.get('/conversations/conv_gone');
  expect(page.status).toBe(404);
  expect(page.find('main a[href="/conversations"]')).not.toBeNull();
  expect((await pages.post('/conversations/conv_gone/tags', { tags: 'vip' })).status).toBe(404);
});
