import { describe, expect, it, test } from 'vitest';
import { startServing } from './support/serve.js';

describe('the workspaces of a server', () => {
  it('are opened by any API key, with the same seed, and share no data', async () => {
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
    ['sk_1234', 'The API key is unknown.'],
    ['vsnp_sb_', 'The API key is unknown.'],
    ['eyJhbGciOi.J9.x', 'The API key is unknown.'],
  ])('are not opened by %s', async (key, detail) => {
    await using served = await startServing();
    const { status, body, headers } = await served.api('/agents', { key });
    expect({ status, detail: body.detail }).toEqual({ status: 401, detail });
    expect(headers.get('x-ratelimit-limit')).not.toBeNull();
    expect((await served.control('GET /clock', { key })).status).toBe(401);
  });

  it('accept every token in the first one in the mode any-key', async () => {
    await using served = await startServing({ auth: 'any-key' });
    await served.api('/agents', { json: { name: 'Aria' }, key: 'eyJhbGciOi.J9.x' });
    expect((await served.api('/agents', { key: 'eyJhbGciOi.J9.y' })).body.total).toBe(1);
    expect((await served.api('/agents')).body.total).toBe(1);
    expect((await served.api('/agents', { key: 'vsnp_sb_other' })).body.total).toBe(0);
  });

  it('have more keys with scopes, which can be revoked, and which a reset removes', async () => {
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
    expect((await served.api('/agents', { key })).body.detail).toBe('The API key is unknown.');
    expect((await served.api('/agents', of)).body.total).toBe(0);
    const again = await served.control('POST /keys', { json: {}, ...of });
    expect(again.body.apiKey).toBe(key);
  });

  it('accept their own JWT, which opens no other workspace', async () => {
    await using served = await startServing();
    const value = 'eyJhbGciOi.J9.x';
    await served.control('POST /keys', { json: { value }, key: 'vsnp_sb_mine' });
    await served.api('/agents', { json: { name: 'Aria' }, key: value });
    expect((await served.api('/agents', { key: 'vsnp_sb_mine' })).body.total).toBe(1);
    const { status, body } = await served.control('POST /keys', { json: { value } });
    expect({ status, detail: body.detail }).toEqual({
      status: 400,
      detail: 'This API key belongs to another workspace.',
    });
  });

  it('are opened by the keys and tokens that their own API creates', async () => {
    const email = 'ada@example.com';
    await using served = await startServing({ data: { user: [{ email, role: 'TenantOwner' }] } });
    const newKey = { name: 'Backend', scopes: ['agents:read', 'agents:write'] };
    const credentials = { email, password: 'voisnap-password' };
    const created: string[] = [];
    for (const key of [served.apiKey, 'vsnp_sb_one', 'vsnp_sb_two']) {
      await served.api('/agents', { json: { name: `Agent of ${key}` }, key });
      const { body: made } = await served.api('/api-keys', { json: newKey, key });
      const { body: tokens } = await served.api('/auth/login', { json: credentials, key });
      for (const other of [made.key, tokens.accessToken]) {
        const { body } = await served.api('/agents', { key: other });
        expect(body.data.map(({ name }: { name: string }) => name)).toEqual([`Agent of ${key}`]);
        created.push(other);
      }
    }
    expect(new Set(created).size).toBe(6);
    // Without a key, a login reaches the workspace of the printed key.
    const { body } = await served.api('/auth/login', { json: credentials, key: null });
    const { body: agents } = await served.api('/agents', { key: body.accessToken });
    expect(agents.data[0].name).toBe(`Agent of ${served.apiKey}`);
  });

  it('have keys for tenants that they create', async () => {
    await using served = await startServing();
    const owner = { email: 'owner@acme.example' };
    const json = { name: 'Acme', slug: 'acme', owner };
    const { body: tenant } = await served.api('/tenants', { json });
    const { body } = await served.control('POST /keys', { json: { tenant: tenant.id } });
    const users = await served.api('/users', { key: body.apiKey });
    expect(users.body.data).toMatchObject([{ ...owner, role: 'TenantOwner' }]);
    expect((await served.api('/users')).body.total).toBe(0);
  });

  it('have their own clocks', async () => {
    await using served = await startServing({ clock: 'manual' });
    await served.control('POST /clock/advance', { json: { by: '1h' }, key: 'vsnp_sb_one' });
    expect((await served.control('GET /clock', { key: 'vsnp_sb_one' })).body.now).toBe(
      '2025-06-16T10:00:00.000Z',
    );
    expect((await served.control('GET /clock')).body.now).toBe('2025-06-16T09:00:00.000Z');
  });
});

describe('too many workspaces', () => {
  it('evict the least recently used one, which reports it until it is reset', async () => {
    const printed: string[] = [];
    const where = { maxWorkspaces: 2, print: (line: string) => void printed.push(line) };
    await using served = await startServing({}, where);
    const [one, two, three] = ['vsnp_sb_worker1', 'vsnp_sb_worker2', 'vsnp_sb_worker3'] as const;
    for (const key of [served.apiKey, one, two, one]) {
      await served.api('/agents', { json: { name: 'Aria' }, key });
    }
    expect(printed).toEqual([]);
    await served.api('/agents', { key: three });
    expect(printed).toEqual([
      'The workspace of vsnp_sb_…ker2 was closed to make room: it was the least recently used, and --max-workspaces is 2.',
    ]);
    expect((await served.api('/agents', { key: one })).body.total).toBe(2);
    expect((await served.api('/agents')).body.total).toBe(1);
    expect((await served.ask('/__voisnap/health')).body.workspaces).toBe(3);

    const anew = await served.api('/agents', { key: two });
    expect(anew.body.total).toBe(0);
    expect(anew.headers.get('x-voisnap-mock-workspace')).toBe('reopened');
    const verified = await served.control('GET /verify', { key: two });
    expect(verified.headers.get('x-voisnap-mock-workspace')).toBe('reopened');
    expect(verified.body).toEqual({
      clean: false,
      detail: expect.stringMatching(
        /^This workspace was closed at \d{4}-.+Z to make room and was created again, so its data is gone: .* --max-workspaces is 2\./,
      ),
    });
    await served.control('POST /reset', { key: two });
    expect((await served.control('GET /verify', { key: two })).body).toEqual({ clean: true });
    const { headers } = await served.api('/agents', { key: two });
    expect(headers.get('x-voisnap-mock-workspace')).toBeNull();
  });

  it('report it to a client with another key of the evicted workspace', async () => {
    await using served = await startServing({}, { maxWorkspaces: 1, print: () => {} });
    const json = { scopes: ['agents:read'] };
    const scoped = await served.control('POST /keys', { json, key: 'vsnp_sb_one' });
    await served.api('/agents', { key: 'vsnp_sb_two' });
    const anew = await served.api('/agents', { key: scoped.body.apiKey });
    expect(anew.headers.get('x-voisnap-mock-workspace')).toBe('reopened');
  });

  it('do not evict one with a pending request', async () => {
    const printed: string[] = [];
    const where = { maxWorkspaces: 1, print: (line: string) => void printed.push(line) };
    await using served = await startServing({}, where);
    const json = { operation: 'agents.list', times: 2 };
    const waiting = served.control('POST /requests/wait-for', { json, key: 'vsnp_sb_one' });
    await served.api('/agents', { key: 'vsnp_sb_one' });
    await served.api('/agents', { key: 'vsnp_sb_two' });
    expect(printed).toEqual([]);
    await served.api('/agents', { key: 'vsnp_sb_one' });
    expect((await waiting).body.pass).toBe(true);
    await served.api('/agents', { key: 'vsnp_sb_three' });
    expect(printed).toHaveLength(2);
    expect((await served.ask('/__voisnap/health')).body.workspaces).toBe(2);
  });

  it.each([0, 1.5, Number.NaN])('cannot be allowed: more than %d', async (maxWorkspaces) => {
    await expect(startServing({}, { maxWorkspaces })).rejects.toThrow(
      'Pass a whole number, 1 or more.',
    );
  });
});

describe('a closed workspace', () => {
  it('loses its data and keys; hanging requests are cut', async () => {
    await using served = await startServing();
    const of = { key: 'vsnp_sb_mine' };
    await served.api('/agents', { json: { name: 'Aria' }, ...of });
    const value = 'eyJhbGciOi.J9.x';
    await served.control('POST /keys', { json: { value }, ...of });
    const hang = { operation: 'agents.get', fault: 'hang' };
    await served.control('POST /faults/always', { json: hang, ...of });
    const hanging = expect(served.api('/agents/agt_1', of)).rejects.toThrow();
    expect((await served.control('DELETE /workspace', of)).status).toBe(200);
    await hanging;
    expect((await served.ask('/__voisnap/health')).body.workspaces).toBe(1);
    expect((await served.api('/agents', { key: value })).status).toBe(401);
    const anew = await served.api('/agents', of);
    expect(anew.body.total).toBe(0);
    expect(anew.headers.get('x-voisnap-mock-workspace')).toBeNull();
  });

  it('of the printed key is opened again at once', async () => {
    await using served = await startServing();
    await served.api('/agents', { json: { name: 'Aria' } });
    await served.control('DELETE /workspace');
    expect((await served.api('/agents')).body.total).toBe(0);
    expect((await served.api('/agents', { key: null })).status).toBe(401);
  });
});
