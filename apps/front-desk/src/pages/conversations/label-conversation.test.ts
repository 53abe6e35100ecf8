import { fault } from '@voisnap/testing';
import { expect } from 'vitest';
import { test } from '../../../test/page-test.js';

test('tags are added, and shown', async ({ pages, mock }) => {
  const { id } = mock.db.conversation.insert({ status: 'completed', tags: ['old'] });
  const posted = await pages.post(`/conversations/${id}/tags`, { tags: ' vip , billing ,, vip' });
  expect(posted.location).toBe(`/conversations/${id}`);
  expect(mock.db.conversation.get(id)?.tags).toEqual(['old', 'vip', 'billing']);
  const page = await pages.get(`/conversations/${id}`);
  expect(page.findAll('.tags li').map(({ textContent }) => textContent)).toEqual([
    'old',
    'vip',
    'billing',
  ]);
});

test.for(['', '  ', ',', ' , ,'])(
  'no tag is told at the field: %j',
  async (tags, { pages, mock }) => {
    const { id } = mock.db.conversation.insert({ status: 'failed' });
    const page = await pages.post(`/conversations/${id}/tags`, { tags });
    expect(page.status).toBe(422);
    expect(page.find('#tags-error')?.textContent).toBe('Write at least one tag.');
  },
);

test.for(['<script>alert(1)</script>', 'x'.repeat(1_000), '🙂\u202e', '"\'&'])(
  'an odd tag is shown as it is (%#)',
  async (tag, { pages, mock }) => {
    const { id } = mock.db.conversation.insert({ status: 'failed', tags: [] });
    expect((await pages.post(`/conversations/${id}/tags`, { tags: tag })).status).toBe(303);
    const page = await pages.get(`/conversations/${id}`);
    expect(page.html).not.toContain('<script>alert');
    expect(page.find('.tags li')?.textContent).toBe(tag);
  },
);

test('the outcome is set with a note', async ({ pages, mock }) => {
  const { id } = mock.db.conversation.insert({ status: 'failed', outcome: 'resolved' });
  const form = await pages.get(`/conversations/${id}`);
  expect(form.valueOf('outcome')).toBe('resolved');
  await pages.post(`/conversations/${id}/outcome`, { outcome: 'escalated', notes: 'Ask Bob' });
  expect(mock.db.conversation.get(id)?.outcome).toBe('escalated');
  const [request] = mock.requests.of('conversations.setOutcome');
  expect(request?.body).toEqual({ outcome: 'escalated', notes: 'Ask Bob' });
  const page = await pages.post(`/conversations/${id}/outcome`, { outcome: '', notes: 'Keep me' });
  expect(page.find('#outcome-error')?.textContent).toBe('Choose an outcome.');
  expect(page.valueOf('notes')).toBe('Keep me');
});

test('a note is not lost when the API fails', async ({ pages, mock }) => {
  const { id } = mock.db.conversation.insert({ status: 'failed' });
  mock.faults.always('conversations.setOutcome', fault.status(500));
  const fields = { outcome: 'resolved', notes: 'Keep me' };
  const page = await pages.post(`/conversations/${id}/outcome`, fields);
  expect(page.status).toBe(502);
  expect(page.valueOf('notes')).toBe('Keep me');
});

test('an address of a form, loaded again, shows the conversation', async ({ pages }) => {
  expect((await pages.get('/conversations/conv_1/tags')).location).toBe('/conversations/conv_1');
});

test('an address of a form with a line break in it does no harm', async ({ pages }) => {
  expect((await pages.get('/conversations/a%0Db/tags')).location).toBe('/conversations/a%0Db');
});
