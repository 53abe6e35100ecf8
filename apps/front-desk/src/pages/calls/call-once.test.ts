import { fault } from '@voisnap/testing';
import { expect, test } from 'vitest';
import { openCalls, readNotice } from '../../../test/open-calls.js';
import { createApp } from '../../server/create-app.js';

test('a double click and a refresh place one call, and say so', async () => {
  const { post, fill, calls, close } = await openCalls();
  const body = fill();
  const [first, second] = await Promise.all([post(body), post(body)]);
  const third = await post(body);
  expect(calls()).toHaveLength(1);
  const path = `/calls/${calls()[0]?.id}`;
  expect([first, second, third].map((each) => each?.headers.get('location'))).toEqual([
    path,
    path,
    path,
  ]);
  expect(readNotice(third)).toContain('This call was placed already. It was not placed again.');
  await close();
});

test('after a restart of the app, the list of calls still knows the form', async () => {
  const { post, fill, calls, desk, close } = await openCalls();
  const body = fill();
  await post(body);
  const restarted = createApp(desk);
  const headers = { origin: 'http://localhost' };
  const again = await restarted.request('/calls', { method: 'POST', body, headers });
  expect(readNotice(again)).toContain('placed already');
  expect(calls()).toHaveLength(1);
  await close();
});

test('the same form with another number is another call', async () => {
  const { post, fill, calls, close } = await openCalls();
  const body = fill();
  await post(body);
  body.set('toNumber', '+4930654321');
  await post(body);
  expect(calls().map(({ toNumber }) => toNumber)).toEqual(
    expect.arrayContaining(['+4930123456', '+4930654321']),
  );
  await close();
});

test('a call whose response was lost is looked for, found, and not placed again', async () => {
  const { post, fill, read, calls, mock, app, close } = await openCalls();
  const body = fill();
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
  const { post, fill, read, calls, mock, close } = await openCalls();
  const body = fill();
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
