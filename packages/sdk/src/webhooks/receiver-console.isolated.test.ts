import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDelivery, startReceiver } from '../../test/webhook-receiver.js';

const lines = { error: [] as unknown[][], warn: [] as unknown[][] };

beforeEach(() => {
  for (const level of ['error', 'warn'] as const) {
    lines[level].length = 0;
    vi.spyOn(console, level).mockImplementation((...line) => void lines[level].push(line));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('failures are logged when there is no onError', async () => {
  const { handler } = startReceiver({
    onError: undefined,
    onAny: () => Promise.reject(new Error('no disk')),
  });
  await handler(createDelivery({ body: '{}' }));
  await handler(createDelivery());
  expect(lines.error).toEqual([
    [
      '[voisnap] A delivery was answered with 400, and its event was not handled.',
      expect.objectContaining({ reason: 'no_match' }),
    ],
    [
      '[voisnap] The event evt_1 (SessionEnded) was not handled. Voisnap delivers it again.',
      new Error('no disk'),
    ],
  ]);
});

it.each([
  [
    'throws',
    () => {
      throw new Error('no log');
    },
  ],
  ['rejects', async () => Promise.reject(new Error('no log'))],
])('an onError that %s is logged, and changes no response', async (_how, onError) => {
  const { handler } = startReceiver({ onError, onAny: () => Promise.reject(new Error('no disk')) });
  expect((await handler(createDelivery({ body: '{}' }))).status).toBe(400);
  expect((await handler(createDelivery())).status).toBe(500);
  await handler.settled();
  expect(lines.error).toMatchObject([
    [
      expect.stringContaining('onError itself failed'),
      { message: 'no log' },
      { reason: 'no_match' },
    ],
    [expect.stringContaining('evt_1'), { message: 'no log' }, { message: 'no disk' }],
  ]);
});

it('an event of a type that is newer than this version is answered with 204, and each such type logged once', async () => {
  const { handler } = startReceiver({ on: { SessionEnded: () => {} } });
  const deliver = (id: string, type: string) => handler(createDelivery({ id, type }));
  for (const id of ['evt_1', 'evt_2']) {
    expect((await deliver(id, 'VoicemailLeft')).status).toBe(204);
  }
  await deliver('evt_3', 'Line\nbreak');
  expect(lines.warn).toEqual([
    [expect.stringContaining('type "VoicemailLeft" was ignored')],
    [expect.stringContaining('type "Line\\nbreak" was ignored')],
  ]);
  for (let type = 0; type < 200; type += 1) await deliver(`evt_t${type}`, `T${type}`);
  expect(lines.warn).toHaveLength(100);
});

it('an event of a newer type is not logged where something handles it', async () => {
  const unknown = { id: 'evt_1', type: 'VoicemailLeft' };
  await startReceiver({ onAny: () => {} }).handler(createDelivery(unknown));
  await startReceiver({ onUnknown: () => {} }).handler(createDelivery(unknown));
  expect(lines.warn).toEqual([]);
});
