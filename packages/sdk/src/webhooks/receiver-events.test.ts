import { describe, expect, it } from 'vitest';
import { createDelivery, startReceiver } from '../../test/webhook-receiver.js';
import type { EventHandlers } from './webhook-handler-options.js';

const newer = (id: string, type = 'VoicemailLeft') => createDelivery({ id, type });

describe('the functions of a webhook handler', () => {
  it('are called one after another, onAny first', async () => {
    const calls: string[] = [];
    const { handler } = startReceiver({
      onAny: async ({ type }) => {
        await Promise.resolve();
        calls.push(`any ${type}`);
      },
      on: { SessionEnded: () => calls.push('ended') },
      onUnknown: ({ type }) => calls.push(`unknown ${type}`),
    });
    await handler(createDelivery());
    await handler(newer('evt_2'));
    expect(calls).toEqual([
      'any SessionEnded',
      'ended',
      'any VoicemailLeft',
      'unknown VoicemailLeft',
    ]);
  });

  it('are not called after one has failed', async () => {
    const calls: string[] = [];
    const { handler } = startReceiver({
      onAny: () => Promise.reject(new Error('no')),
      on: { SessionEnded: () => calls.push('ended') },
    });
    expect((await handler(createDelivery())).status).toBe(500);
    expect(calls).toEqual([]);
  });

  it('may be methods of an object', async () => {
    class Calls {
      readonly #ended: string[] = [];
      SessionEnded(event: { data: { conversationId: string } }) {
        this.#ended.push(event.data.conversationId);
      }
      list() {
        return this.#ended;
      }
    }
    const calls = new Calls();
    const { handler } = startReceiver({ on: calls as EventHandlers });
    await handler(createDelivery());
    expect(calls.list()).toEqual(['conv_1']);
  });

  it('of inherited names are never called for a type', async () => {
    const { handler } = startReceiver({ onUnknown: () => {} });
    for (const type of ['constructor', '__proto__', 'toString']) {
      expect((await handler(newer(`evt_${type}`, type))).status).toBe(204);
    }
  });

  it('need not exist: an event without one is answered with 204', async () => {
    const { handler, told } = startReceiver({ on: { SessionEnded: undefined } });
    expect((await handler(createDelivery())).status).toBe(204);
    expect((await handler(createDelivery({ id: 'evt_2', type: 'SessionStarted' }))).status).toBe(
      204,
    );
    expect(told).toEqual([]);
  });
});

describe('subscribe', () => {
  it('hands on each verified event that was not handled before, and returns what ends it', async () => {
    const seen: string[] = [];
    const { handler } = startReceiver();
    const end = handler.subscribe(({ id }) => seen.push(id));
    const endOther = handler.subscribe(({ id }) => seen.push(`other ${id}`));
    await handler(createDelivery());
    await handler(createDelivery());
    await handler(createDelivery({ id: 'evt_2', body: '{}' }));
    endOther();
    await handler(newer('evt_3'));
    end();
    end();
    await handler(createDelivery({ id: 'evt_4' }));
    expect(seen).toEqual(['evt_1', 'other evt_1', 'evt_3']);
  });

  it('hands on an event whose function fails, and again when it is delivered again', async () => {
    const seen: string[] = [];
    const { handler } = startReceiver({ onAny: () => Promise.reject(new Error('no')) });
    handler.subscribe(({ id }) => seen.push(id));
    await handler(createDelivery());
    await handler(createDelivery());
    expect(seen).toEqual(['evt_1', 'evt_1']);
  });

  const error = new Error('no listener');
  it.each([
    [
      'throws',
      () => {
        throw error;
      },
    ],
    ['rejects', () => Promise.reject(error)],
  ])('reports a listener that %s, and handles the event all the same', async (_how, listener) => {
    const seen: string[] = [];
    const { handler, told } = startReceiver();
    handler.subscribe(listener);
    handler.subscribe(({ id }) => seen.push(id));
    expect((await handler(createDelivery())).status).toBe(204);
    expect(seen).toEqual(['evt_1']);
    expect(told).toMatchObject([
      { error, message: expect.stringContaining('listener of subscribe') },
    ]);
  });

  it('refuses what is not a function', () => {
    expect(() => startReceiver().handler.subscribe('log' as never)).toThrow(
      'The listener of subscribe must be a function',
    );
  });
});
