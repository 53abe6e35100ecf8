import { magicNumbers } from '@voisnap/testing';
import { expect, test } from 'vitest';
import { openCalls, readNotice } from '../../../test/open-calls.js';
import { mockNumbers } from './mock-numbers.js';

test('a form places one call, and its page comes next', async () => {
  const { post, fill, calls, agent, close } = await openCalls();
  const posted = await post(fill({ maxRetries: '2', retryDelayMinutes: '5' }));
  const [call] = calls();
  expect(posted.status).toBe(303);
  expect(posted.headers.get('location')).toBe(`/calls/${call?.id}`);
  expect(readNotice(posted)).toContain('The call was placed.');
  expect(call).toMatchObject({ agentId: agent.id, toNumber: '+4930123456', status: 'queued' });
  await close();
});

test('an emptied field for the minutes between attempts leaves them to their default', async () => {
  const { post, fill, calls, close } = await openCalls();
  const posted = await post(fill({ maxRetries: '1', retryDelayMinutes: '' }));
  expect(posted.status).toBe(303);
  expect(calls()).toHaveLength(1);
  await close();
});

test('a call can be placed later, by the clock of the API', async () => {
  const { post, fill, calls, mock, close } = await openCalls();
  await post(fill({ when: '60' }));
  const [call] = calls();
  expect(call?.status).toBe('scheduled');
  expect(Date.parse(call?.scheduledFor ?? '')).toBe(mock.clock.now() + 3_600_000);
  const at = new Date(mock.clock.now() + 86_400_000).toISOString().slice(0, 16);
  await post(fill({ when: 'at', scheduledFor: at }));
  expect(calls().map(({ scheduledFor }) => scheduledFor)).toContain(`${at}:00.000Z`);
  await close();
});

test('without an agent, the form says to create one', async () => {
  const { read, mock, agent, close } = await openCalls();
  mock.db.agent.delete(agent.id);
  expect(await read('/calls/new')).toContain('href="/agents/new"');
  await close();
});

test('the form has the only agent chosen, and "call again" fills it in', async () => {
  const { read, agent, close } = await openCalls();
  const page = await read(`/calls/new?agentId=${agent.id}&toNumber=%2B4930123456`);
  expect(page).toContain(`<option value="${agent.id}" selected="">Aria</option>`);
  expect(page).toContain('value="+4930123456"');
  expect(await read('/calls/new')).toContain(`<option value="${agent.id}"`);
  await close();
});

test('the people of the mock are its magic numbers', () => {
  expect(mockNumbers.map(([number]) => number).sort()).toEqual(Object.values(magicNumbers).sort());
});
