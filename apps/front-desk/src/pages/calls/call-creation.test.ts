import { fault, magicNumbers } from '@voisnap/testing';
import { expect, test } from 'vitest';
import { openTestDesk } from '../../../test/open-test-desk.js';
import { createApp } from '../../server/create-app.js';
import { createFormKey } from './call-key.js';
import { mockNumbers } from './mock-numbers.js';

const open = async (clock: 'manual' | 'auto' = 'manual') => {
  const desk = await openTestDesk({ mock: { clock } });
  const { mock } = desk;
  const app = createApp(desk.desk);
  const agent = mock.db.agent.add(mock.fixtures.agent({ name: 'Aria' }));
  const form = (fields: Readonly<Record<string, string>> = {}) =>
    new URLSearchParams({
      key: createFormKey(mock.clock.now()),
      agentId: agent.id,
      toNumber: '+49 30 123456',
      ...fields,
    });
  const post = (body: URLSearchParams) =>
    app.request('/calls', { method: 'POST', body, headers: { origin: 'http://localhost' } });
  const read = async (path: string) => (await app.request(path)).text();
  const calls = () => mock.db.outboundCall.all();
  return { ...desk, app, agent, form, post, read, calls };
};

const notice = (response: Response) => decodeURIComponent(response.headers.get('set-cookie') ?? '');

test('a form places one call, and its page comes next', async () => {
  const { post, form, calls, agent, close } = await open();
  const posted = await post(form({ maxRetries: '2', retryDelayMinutes: '5' }));
  const [call] = calls();
  expect(posted.status).toBe(303);
  expect(posted.headers.get('location')).toBe(`/calls/${call?.id}`);
  expect(notice(posted)).toContain('The call was placed.');
  expect(call).toMatchObject({ agentId: agent.id, toNumber: '+4930123456', status: 'queued' });
  await close();
});

test('a double click and a refresh place one call, and say so', async () => {
  const { post, form, calls, close } = await open();
  const body = form();
  const [first, second] = await Promise.all([post(body), post(body)]);
  const third = await post(body);
  expect(calls()).toHaveLength(1);
  const path = `/calls/${calls()[0]?.id}`;
  expect([first, second, third].map((each) => each?.headers.get('location'))).toEqual([
    path,
    path,
    path,
  ]);
  expect(notice(third)).toContain('This call was placed already. It was not placed again.');
  await close();
});

test('after a restart of the app, the list of calls still knows the form', async () => {
  const { post, form, calls, desk, close } = await open();
  const body = form();
  await post(body);
  const restarted = createApp(desk);
  const headers = { origin: 'http://localhost' };
  const again = await restarted.request('/calls', { method: 'POST', body, headers });
  expect(notice(again)).toContain('placed already');
  expect(calls()).toHaveLength(1);
  await close();
});

test('the same form with another number is another call', async () => {
  const { post, form, calls, close } = await open();
  const body = form();
  await post(body);
  body.set('toNumber', '+4930654321');
  await post(body);
  expect(calls().map(({ toNumber }) => toNumber)).toEqual(
    expect.arrayContaining(['+4930123456', '+4930654321']),
  );
  await close();
});

test('a call whose response was lost is looked for, found, and not placed again', async () => {
  const { post, form, read, calls, mock, app, close } = await open();
  const body = form();
  mock.faults.next('outboundCalls.create', fault.afterCommit(fault.reset()));
  const posted = await post(body);
  const path = posted.headers.get('location') ?? '';
  expect(path).toContain('/calls/unknown?');
  const page = await read(path);
  expect(page).toContain('Only the answer of the API was lost.');
  expect(page).toContain(`/calls/${calls()[0]?.id}`);
  expect((await post(body)).headers.get('location')).toBe(`/calls/${calls()[0]?.id}`);
  expect(calls()).toHaveLength(1);
  const stream = await (await app.request(path.replace('unknown?', 'unknown/live?'))).text();
  expect(stream).toContain('event: finished');
  await close();
});

test('a lost request places nothing again until it can no longer be under way', async () => {
  const { post, form, read, calls, mock, close } = await open();
  const body = form();
  mock.faults.next('outboundCalls.create', fault.reset());
  const path = (await post(body)).headers.get('location') ?? '';
  expect(await read(path)).toContain('so the call may have been placed');
  expect((await post(body)).headers.get('location')).toBe(path);
  expect(calls()).toHaveLength(0);

  await mock.clock.advance('36s');
  const page = await read(path);
  expect(page).toContain('The list of calls does not show it');
  expect(page).toContain('Place it again');
  await post(body);
  expect(calls()).toHaveLength(1);
  await close();
});

test('a call can be placed later, by the clock of the API', async () => {
  const { post, form, calls, mock, close } = await open();
  await post(form({ when: '60' }));
  const [call] = calls();
  expect(call?.status).toBe('scheduled');
  expect(Date.parse(call?.scheduledFor ?? '')).toBe(mock.clock.now() + 3_600_000);
  const at = new Date(mock.clock.now() + 86_400_000).toISOString().slice(0, 16);
  await post(form({ when: 'at', scheduledFor: at }));
  expect(calls().map(({ scheduledFor }) => scheduledFor)).toContain(`${at}:00.000Z`);
  await close();
});

test.each([
  [{ toNumber: '0171 1234567' }, 'Begin with + and the country instead of 0'],
  [{ toNumber: '' }, 'Enter a number.'],
  [{ agentId: '' }, 'Choose an agent.'],
  [{ agentId: 'agt_gone' }, 'This agent is gone. Choose another.'],
  [{ when: 'at', scheduledFor: '' }, 'Enter a date and a time.'],
  [{ when: 'at', scheduledFor: 'tomorrow' }, 'Enter a date and a time.'],
  [{ when: 'at', scheduledFor: '2001-01-01T00:00' }, 'This time is over'],
  [{ when: 'now', scheduledFor: '2099-01-01T00:00' }, 'You entered a time'],
  [{ when: 'never' }, 'Choose a time.'],
  [{ maxRetries: '9' }, 'maxRetries'],
  [{ maxRetries: '2', retryDelayMinutes: 'soon' }, 'Enter a number of minutes.'],
  [{ key: '"><script>' }, 'Open the form again.'],
])('%j is refused: %s', async (fields, message) => {
  const { post, form, calls, close } = await open();
  const posted = await post(form(fields));
  expect([404, 422]).toContain(posted.status);
  const page = await posted.text();
  expect(page).toContain(message);
  expect(page).not.toContain('"><script>');
  expect(calls()).toHaveLength(0);
  await close();
});

test('an inactive agent is refused at its field', async () => {
  const { post, form, mock, calls, close } = await open();
  const { id } = mock.db.agent.add(mock.fixtures.agent({ name: 'Old', status: 'inactive' }));
  const posted = await post(form({ agentId: id }));
  expect(posted.status).toBe(409);
  expect(await posted.text()).toMatch(/id="agentId-error"[^>]*>[^<]*inactive/);
  expect(calls()).toHaveLength(0);
  await close();
});

test('an API that is down keeps the form and what was typed', async () => {
  const { post, form, mock, close } = await open('auto');
  for (const operation of [
    'outboundCalls.list',
    'agents.list',
    'telephony.numbers.list',
  ] as const) {
    mock.faults.always(operation, fault.refuse());
  }
  const posted = await post(form({ toNumber: '+49 30 777777' }));
  expect(posted.status).toBe(502);
  const page = await posted.text();
  expect(page).toContain('value="+49 30 777777"');
  expect(page).toContain('The API did not answer');
  await close();
});

test('without an agent, the form says to create one', async () => {
  const { read, mock, agent, close } = await open();
  mock.db.agent.delete(agent.id);
  expect(await read('/calls/new')).toContain('href="/agents/new"');
  await close();
});

test('the form has the only agent chosen, and "call again" fills it in', async () => {
  const { read, agent, close } = await open();
  const page = await read(`/calls/new?agentId=${agent.id}&toNumber=%2B4930123456`);
  expect(page).toContain(`<option value="${agent.id}" selected="">Aria</option>`);
  expect(page).toContain('value="+4930123456"');
  expect(await read('/calls/new')).toContain(`<option value="${agent.id}"`);
  await close();
});

test('the people of the mock are its magic numbers', () => {
  expect(mockNumbers.map(([number]) => number).sort()).toEqual(Object.values(magicNumbers).sort());
});
