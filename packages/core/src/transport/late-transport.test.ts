import { describe, expect, it } from 'vitest';
import { get, sendOptions } from '../../test/transports.js';
import { LateTransport } from './late-transport.js';
import type { Transport, WireResponse } from './transport.js';

const response: WireResponse = { status: 200, headers: {}, text: '{}' };

/** Opens transports at once, or a moment later, and counts them. */
const setUp = (later: boolean) => {
  const opened: { closed: boolean }[] = [];
  const sent: string[] = [];
  const open = (): Transport => {
    const state = { closed: false };
    opened.push(state);
    return {
      send: async ({ url }) => {
        sent.push(url);
        return response;
      },
      close: async () => {
        state.closed = true;
      },
    };
  };
  const transport = new LateTransport(() => (later ? Promise.resolve().then(open) : open()));
  return { opened, sent, transport };
};

describe.each([
  ['at once', false],
  ['a moment later', true],
])('a transport that is opened %s', (_when, later) => {
  it('is opened once for requests that start together', async () => {
    const { opened, transport } = setUp(later);
    const send = () => transport.send(get('https://api.test/'), sendOptions());
    expect(await Promise.all([send(), send(), send()])).toEqual([response, response, response]);
    await send();
    expect(opened).toHaveLength(1);
    await transport.close();
    expect(opened).toEqual([{ closed: true }]);
  });

  it('is not opened before the first request, and not after it was closed', async () => {
    const { opened, transport } = setUp(later);
    await transport.close();
    const states: string[] = [];
    const onRequestSent = (state: string) => states.push(state);
    const sending = transport.send(get('https://api.test/'), sendOptions({ onRequestSent }));
    await expect(sending).rejects.toMatchObject({ details: { code: 'closed' } });
    expect(opened).toEqual([]);
    expect(states).toEqual(['no']);
  });

  it('sends without a wait as soon as it is open', async () => {
    const { sent, transport } = setUp(later);
    await transport.send(get('https://api.test/first'), sendOptions());
    const sending = transport.send(get('https://api.test/second'), sendOptions());
    expect(sent).toEqual(['https://api.test/first', 'https://api.test/second']);
    await sending;
  });
});

it('is closed when it opens after the client was closed', async () => {
  const { opened, transport } = setUp(true);
  const sending = transport.send(get('https://api.test/'), sendOptions());
  const closing = transport.close();
  await expect(sending).rejects.toMatchObject({ details: { code: 'closed' } });
  await closing;
  expect(opened).toEqual([{ closed: true }]);
});

/** A transport whose first opening fails with `fail`. */
const openAtSecondTime = () => {
  let fail = () => {};
  const first = new Promise<Transport>((_resolve, reject) => {
    fail = () => reject(new Error('no chunk'));
  });
  const second: Transport = { send: async () => response, close: async () => {} };
  const openings = [first, Promise.resolve(second)];
  const transport = new LateTransport(() => openings.shift() as Promise<Transport>);
  return { transport, fail };
};

it('opens again after it could not be opened', async () => {
  const { transport, fail } = openAtSecondTime();
  const send = () => transport.send(get('https://api.test/'), sendOptions());
  const sending = send();
  fail();
  await expect(sending).rejects.toThrow('no chunk');
  expect(await send()).toEqual(response);
});

it('opens again after it could not be opened for a request that was aborted meanwhile', async () => {
  const { transport, fail } = openAtSecondTime();
  const controller = new AbortController();
  const { signal } = controller;
  const sending = transport.send(get('https://api.test/'), { ...sendOptions(), signal });
  controller.abort(new Error('aborted'));
  await expect(sending).rejects.toThrow('aborted');
  fail();
  await Promise.resolve();
  expect(await transport.send(get('https://api.test/'), sendOptions())).toEqual(response);
});
