import { describe, expect, it, test } from 'vitest';
import { startServing } from './support/serve.js';

describe('the workspaces of a server', () => {
  it('are opened by any API key, seeded alike, and see nothing of each other', async () => {
    await using served = await startServing({ data: { agent: [{ id: 'agt_1', name: 'Aria' }] } });
    const keys = ['vsnp_sb_one', 'vsnp_live_two', served.apiKey];
    const created = await Promise.all(
      keys.map((key) => served.api('/agents', { json: { name: `Agent of ${key}` }, key })),
    );
    // The same seed and calls give the same ids: what one worker's test sees does not depend on others.
    expect(new Set(created.map(({ body }) => body.id)).size).toBe(1);
    for (const key of keys) {
      const { body } = await served.api('/agents?sortBy=createdAt', { key });
      expect(body.data.map(({ name }: { name: string }) => name).sort()).toEqual([
        `Agent of ${key}`,
        'Aria',
      ]);
    }
  });

  test.each([
    [null, 'The request has no Authorization header. Send "Bearer <API key>".'],
    ['sk_1234', 'The API key is not known.'],
    ['vsnp_sb_', 'The API key is not known.'],
    ['eyJhbGciOi.J9.x', 'The API key is not known.'],
  ])('are not opened by %s', async (key, detail) => {
    await using served = await startServing();
    const { status, body, headers } = await served.api('/agents', { key });
    expect({ status, detail: body.detail }).toEqual({ status: 401, detail });
    expect(headers.get('x-ratelimit-limit')).not.toBeNull();
    expect((await served.control('GET /clock', { key })).status).toBe(401);
  });

  it('let every token into the first one where any key is taken', async () => {
    await using served = await startServing({ auth: 'any-key' });
    await served.api('/agents', { json: { name: 'Aria' }, key: 'eyJhbGciOi.J9.x' });
    expect((await served.api('/agents', { key: 'eyJhbGciOi.J9.y' })).body.total).toBe(1);
    expect((await served.api('/agents')).body.total).toBe(1);
    expect((await served.api('/agents', { key: 'vsnp_sb_other' })).body.total).toBe(0);
  });

  it('have further keys with scopes, which can be revoked, and are no more after a reset', async () => {
    await using served = await startServing();
    const of = { key: 'vsnp_sb_mine' };
    await served.api('/agents', { json: { name: 'Aria' }, ...of });
    const scoped = await served.control('POST /keys', { json: { scopes: ['agents:read'] }, ...of });
    const other = await served.control('POST /keys', { json: { scopes: ['agents:read'] } });
    const key = scoped.body.apiKey;
    expect(other.body.apiKey).not.toBe(key);
    expect((await served.api('/agents', { key })).body.total).toBe(1);
    expect((await served.api('/agents', { key, json: { name: 'Leo' } })).status).toBe(403);
    await served.control('POST /keys/revoke', { json: { apiKey: key }, ...of });
    expect((await served.api('/agents', { key })).body.detail).toBe(
      'The API key has been revoked.',
    );
    await served.control('POST /reset', { method: 'POST', ...of });
    expect((await served.api('/agents', { key })).body.detail).toBe('The API key is not known.');
    expect((await served.api('/agents', of)).body.total).toBe(0);
    const again = await served.control('POST /keys', { json: {}, ...of });
    expect(again.body.apiKey).toBe(key);
  });

  it('take a JWT of their own, which leads to no other', async () => {
    await using served = await startServing();
    const value = 'eyJhbGciOi.J9.x';
    await served.control('POST /keys', { json: { value }, key: 'vsnp_sb_mine' });
    await served.api('/agents', { json: { name: 'Aria' }, key: value });
    expect((await served.api('/agents', { key: 'vsnp_sb_mine' })).body.total).toBe(1);
    const { status, body } = await served.control('POST /keys', { json: { value } });
    expect({ status, detail: body.detail }).toEqual({
      status: 400,
      detail: 'The API key leads to another workspace already.',
    });
  });

  it('have times of their own', async () => {
    await using served = await startServing({ clock: 'manual' });
    await served.control('POST /clock/advance', { json: { by: '1h' }, key: 'vsnp_sb_one' });
    expect((await served.control('GET /clock', { key: 'vsnp_sb_one' })).body.now).toBe(
      '2025-06-16T10:00:00.000Z',
    );
    expect((await served.control('GET /clock')).body.now).toBe('2025-06-16T09:00:00.000Z');
  });
});
