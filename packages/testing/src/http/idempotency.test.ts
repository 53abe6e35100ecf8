import { describe, expect, it } from 'vitest';
import { createStandInService } from '../../test/support/stand-in-service.js';
import { conflict } from '../emulator/problems/problem.js';
import { fingerprint } from './fingerprint.js';

const agent = (body: unknown, headers: Record<string, string>) => ({ json: body, headers });

function createCountingService(now = () => 0) {
  let made = 0;
  const stand = createStandInService(
    {
      'agents.publish': () => {
        made += 1;
        throw conflict(`It was published ${made} times.`);
      },
      'telephony.numbers.search': () => {
        made += 1;
        return { numbers: [] };
      },
    },
    { now },
  );
  const publish = async (notes: string, key: string, headers = {}) => {
    const init = agent({ notes }, { 'Idempotency-Key': key, ...headers });
    const {
      status,
      headers: answered,
      body,
    } = await stand.send('POST', '/api/v1/agents/agt_1/publish', init);
    return { status, detail: body.detail, replayed: answered.get('idempotent-replayed') };
  };
  return { ...stand, publish, count: () => made };
}

describe('an idempotency key', () => {
  it('returns the first response again, marked as replayed, after success and failure', async () => {
    const { publish, count } = createCountingService();
    const first = { status: 409, detail: 'It was published 1 times.' };
    expect(await publish('one', 'k1')).toEqual({ ...first, replayed: null });
    expect(await publish('one', 'k1')).toEqual({ ...first, replayed: 'true' });
    expect(count()).toBe(1);
  });

  it('is handled once when several requests arrive at once', async () => {
    const { publish, count } = createCountingService();
    await Promise.all([publish('one', 'k1'), publish('one', 'k1'), publish('one', 'k1')]);
    expect(count()).toBe(1);
  });

  it('is a 409 with another body', async () => {
    const { publish, count } = createCountingService();
    await publish('one', 'k1');
    expect(await publish('two', 'k1')).toEqual({
      status: 409,
      detail: 'The idempotency key "k1" was sent with another request before.',
      replayed: null,
    });
    expect(count()).toBe(1);
  });

  it('is not shared by two API keys, nor kept for more than a day', async () => {
    let now = 0;
    const { publish, count, keys } = createCountingService(() => now);
    await publish('one', 'k1');
    await publish('one', 'k1', { Authorization: `Bearer ${keys.create({ value: 'other' })}` });
    expect(count()).toBe(2);
    now = 24 * 3_600_000;
    await publish('one', 'k1');
    expect(count()).toBe(3);
  });

  it('is not used up by an invalid request', async () => {
    const { publish, send, count } = createCountingService();
    const path = '/api/v1/agents/agt_1/publish';
    const wrong = await send('POST', path, agent({ note: 1 }, { 'Idempotency-Key': 'k1' }));
    expect(wrong.status).toBe(400);
    await publish('one', 'k1');
    expect(count()).toBe(1);
  });

  it('has no effect on operations that only read', async () => {
    const { send, count } = createCountingService();
    const headers = { 'Idempotency-Key': 'k1' };
    await send('GET', '/api/v1/telephony/numbers/search', { headers });
    await send('GET', '/api/v1/telephony/numbers/search?limit=2', { headers });
    expect(count()).toBe(2);
  });
});

describe('fingerprint', () => {
  it('does not depend on the order of keys, and differs for every value', async () => {
    const print = await fingerprint({ a: 1, b: [{ c: null, d: 'x' }] });
    expect(await fingerprint({ b: [{ d: 'x', c: null }], a: 1 })).toBe(print);
    expect(await fingerprint({ a: 1, b: [{ c: null, d: 'y' }] })).not.toBe(print);
    expect(await fingerprint(undefined)).not.toBe(await fingerprint(null));
  });

  it('includes the name, type and bytes of a file', async () => {
    const file = (bytes: string, name: string) => new File([bytes], name, { type: 'text/plain' });
    const print = await fingerprint({ file: file('text', 'a.txt') });
    expect(await fingerprint({ file: file('text', 'a.txt') })).toBe(print);
    expect(await fingerprint({ file: file('text', 'b.txt') })).not.toBe(print);
    expect(await fingerprint({ file: file('test', 'a.txt') })).not.toBe(print);
  });
});
