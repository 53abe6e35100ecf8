import { describe, expect, it } from 'vitest';
import { failureOf, signDelivery } from '../../test/sign-delivery.js';
import { constructEvent } from './construct-event.js';

const secret = 'whsec_0123456789';
const timestamp = 1_750_064_400;

const event = {
  id: 'evt_01HXK8Z3MNPQRS',
  type: 'SessionEnded',
  agentId: 'agt_01HXK8Z3MNPQRS',
  tenantId: 'ten_01HXK8Z3MNPQRS',
  timestamp: '2025-06-16T09:00:00Z',
  data: { conversationId: 'conv_01HXDEF456GHI', durationSeconds: 247, 'X-Odd Key': null },
};

const construct = (body: string | Uint8Array) =>
  constructEvent(body, signDelivery(body, { secret, timestamp }), secret, {
    now: timestamp * 1000,
  });

describe('constructEvent', () => {
  it('returns the event as it was sent, with unknown fields', async () => {
    expect(await construct(JSON.stringify(event))).toEqual(event);
    expect(await construct(new TextEncoder().encode(JSON.stringify(event)))).toEqual(event);
  });

  it('returns an event of an unknown type', async () => {
    const unknown = { ...event, type: 'VoicemailLeft', data: { seconds: 12 } };
    expect(await construct(JSON.stringify(unknown))).toEqual(unknown);
  });

  it.each([
    ['not JSON', 'hello'],
    ['truncated JSON', '{"id": "evt_'],
    ['empty', ''],
    ['not UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
  ])('rejects a signed body that is %s', async (_what, body) => {
    const error = await failureOf(construct(body));
    expect(error).toMatchObject({ reason: 'malformed_body' });
    expect('cause' in error).toBe(false);
    expect(error.message).toContain('is not JSON');
  });

  it.each([
    'null',
    '[]',
    '"text"',
    '{}',
    JSON.stringify({ ...event, id: '' }),
    JSON.stringify({ ...event, id: 7 }),
    JSON.stringify({ ...event, type: undefined }),
    JSON.stringify({ ...event, data: null }),
  ])('rejects %s, which is not an event', async (body) => {
    const error = await failureOf(construct(body));
    expect(error.reason).toBe('malformed_body');
    expect(error.message).toContain('it must have id, type and data');
  });

  it('does not parse a body with a wrong signature', async () => {
    const error = await failureOf(
      constructEvent('{', signDelivery('{}', { secret, timestamp }), secret),
    );
    expect(error.reason).toBe('no_match');
  });
});
