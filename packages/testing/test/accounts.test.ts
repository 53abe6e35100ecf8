import { AuthenticationError, ConflictError, PermissionError, VoisnapClient } from '@voisnap/sdk';
import { describe, expect, it, test } from 'vitest';
import { createVoisnapMock, defaultPassword, type VoisnapMock } from '../src/index.js';
import { createVoisnapMock as createWebMock } from '../src/web.js';

const email = 'ada@example.com';

/** A client of a mock that begins without credentials, or with a token or a key of the API. */
const clientOf = (
  mock: VoisnapMock,
  credentials: Pick<
    ConstructorParameters<typeof VoisnapClient>[0] & object,
    'apiKey' | 'accessToken'
  >,
) => {
  const { apiKey: _, ...way } = mock.clientOptions;
  return new VoisnapClient({ ...way, ...credentials });
};

const login = async (mock: VoisnapMock, password = defaultPassword) => {
  await using client = clientOf(mock, {});
  return (await client.auth.login({ email, password })).accessToken;
};

describe('a created API key', () => {
  it('opens the same data with its scopes until it expires on the clock of the mock', async () => {
    await using mock = createVoisnapMock({ clock: 'manual' });
    await using admin = new VoisnapClient(mock.clientOptions);
    const agent = await admin.agents.create({ name: 'Aria' });
    const { key } = await admin.apiKeys.create({
      name: 'Reader',
      scopes: ['agents:read'],
      expiresAt: new Date(mock.clock.now() + 3_600_000),
    });
    await using reader = clientOf(mock, { apiKey: key });
    expect((await reader.agents.get(agent.id)).name).toBe('Aria');
    await expect(reader.agents.create({ name: 'Ben' })).rejects.toThrow(PermissionError);
    await expect(reader.users.list()).rejects.toThrow('users.list needs an API key without scopes');
    await expect(reader.apiKeys.create({ name: 'x', scopes: ['agents:read'] })).rejects.toThrow(
      PermissionError,
    );
    await mock.clock.advance(3_599_999);
    await reader.agents.get(agent.id);
    await mock.clock.advance(1);
    const failure = await reader.agents.get(agent.id).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AuthenticationError);
    expect(failure).toMatchObject({ detail: 'The API key has expired.' });
  });

  it('can be revoked by the test', async () => {
    await using mock = createVoisnapMock();
    await using admin = new VoisnapClient(mock.clientOptions);
    const { key } = await admin.apiKeys.create({ name: 'Reader', scopes: ['agents:read'] });
    mock.keys.revoke(key);
    await expect(clientOf(mock, { apiKey: key }).agents.list()).rejects.toThrow(
      AuthenticationError,
    );
  });
});

describe('a login', () => {
  it('needs no credentials, sends none, and returns a token with the rights of the user', async () => {
    await using mock = createVoisnapMock({ data: { user: [{ email, role: 'ReadOnly' }] } });
    mock.db.agent.insert({ name: 'Aria' });
    const accessToken = await login(mock);
    expect(mock.requests.last?.headers).not.toHaveProperty('authorization');
    await using client = clientOf(mock, { accessToken });
    expect((await client.agents.listAll()).map(({ name }) => name)).toEqual(['Aria']);
    await expect(client.agents.create({ name: 'Ben' })).rejects.toThrow(
      'The user has the role ReadOnly, which does not allow agents.create.',
    );
  });

  it('fails with a wrong password, once, and without showing it', async () => {
    await using mock = createVoisnapMock({ data: { user: [{ email, password: 'open sesame' }] } });
    const failure = await login(mock, 'hunter2hunter2').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AuthenticationError);
    expect(mock.requests.of('auth.login')).toHaveLength(1);
    expect(`${failure} ${JSON.stringify(failure)}`).not.toContain('hunter2');
    await login(mock, 'open sesame');
  });

  it('is renewed by the client when the token expires, and when the API refuses it', async () => {
    await using mock = createVoisnapMock({ data: { user: [{ email, role: 'TenantOwner' }] } });
    const tokens: string[] = [];
    await using client = clientOf(mock, {
      accessToken: async () => {
        tokens.push(await login(mock));
        return tokens.at(-1) ?? '';
      },
    });
    await client.agents.list();
    await mock.clock.advance('59m');
    await client.agents.list();
    expect(tokens).toHaveLength(1);
    await mock.clock.advance('1m');
    await client.agents.list();
    expect(tokens).toHaveLength(2);
    mock.keys.revoke(tokens[1] ?? '');
    await client.agents.create({ name: 'Aria' });
    expect(tokens).toHaveLength(3);
    expect(mock.db.agent.size).toBe(1);
    await expect(clientOf(mock, { accessToken: tokens[0] }).agents.list()).rejects.toThrow(
      'The access token has expired.',
    );
  });

  it('gives getAccessToken a token, and another one when a server has refused it', async () => {
    await using mock = createVoisnapMock({ data: { user: [{ email, role: 'TenantOwner' }] } });
    await using client = clientOf(mock, { accessToken: () => login(mock) });
    const token = await client.getAccessToken();
    await client.agents.list();
    expect(mock.requests.last?.headers.authorization).toBeDefined();
    expect(await client.getAccessToken()).toBe(token);
    const renewed = await client.getAccessToken({ rejectedToken: token });
    expect(renewed).not.toBe(token);
    await clientOf(mock, { accessToken: renewed }).agents.list();
    await mock.clock.advance('1h');
    expect(await client.getAccessToken()).not.toBe(renewed);
    expect(mock.requests.of('auth.login')).toHaveLength(3);
  });

  it('can be made by the client that needs the token, even when it runs one request at a time', async () => {
    await using mock = createVoisnapMock({ data: { user: [{ email, role: 'TenantOwner' }] } });
    const { apiKey: _, ...way } = mock.clientOptions;
    await using client: VoisnapClient = new VoisnapClient({
      ...way,
      maxConcurrency: 1,
      accessToken: async () =>
        (await client.auth.login({ email, password: defaultPassword })).accessToken,
    });
    await Promise.all([client.agents.list(), client.users.list()]);
    expect(mock.requests.of('auth.login')).toHaveLength(1);
  });

  it('is limited to 5 a minute', async () => {
    await using mock = createVoisnapMock({
      rateLimit: 'documented',
      clock: 'manual',
      data: { user: [{ email }] },
    });
    const { apiKey: _, ...way } = mock.clientOptions;
    await using client = new VoisnapClient({ ...way, maxRetries: 0, rateLimit: 'off' });
    const body = { email, password: defaultPassword };
    for (let times = 0; times < 5; times += 1) await client.auth.login(body);
    await expect(client.auth.login(body)).rejects.toMatchObject({
      status: 429,
      policy: 'auth-strict',
      limit: 5,
    });
    await mock.clock.advance('1m');
    await client.auth.login(body);
  });

  it('works in the mock for browsers and the edge', async () => {
    const mock = createWebMock({ data: { user: [{ email }] } });
    const { apiKey: _, ...way } = mock.clientOptions;
    const anonymous = new VoisnapClient(way);
    const { accessToken } = await anonymous.auth.login({ email, password: defaultPassword });
    const client = new VoisnapClient({ ...way, accessToken });
    expect((await client.agents.listPage()).total).toBe(0);
    await mock.close();
  });
});

describe('a created tenant', () => {
  const newTenant = {
    name: 'Acme Corp',
    slug: 'acme-corp',
    owner: { email, firstName: 'Ada', lastName: 'Lovelace' },
  };

  it('has data of its own, which keys by its id and by its slug open', async () => {
    await using mock = createVoisnapMock();
    await using agency = new VoisnapClient(mock.clientOptions);
    const created = await agency.tenants.create(newTenant);
    const byId = clientOf(mock, { apiKey: mock.keys.create({ tenant: created.id }) });
    const bySlug = clientOf(mock, { apiKey: mock.keys.create({ tenant: 'acme-corp' }) });
    const agent = await byId.agents.create({ name: 'Bria' });
    expect(await bySlug.agents.get(agent.id)).toEqual(agent);
    expect(mock.db.agent.size).toBe(0);
    expect(mock.dbOf(created.id).agent.all()).toEqual([agent]);
    expect((await bySlug.users.listAll()).map(({ id }) => id)).toEqual([created.owner?.id]);
    await expect(agency.tenants.create(newTenant)).rejects.toThrow(ConflictError);
  });

  it('lets its owner log in after the invitation, and create keys of that tenant', async () => {
    await using mock = createVoisnapMock();
    await using agency = new VoisnapClient(mock.clientOptions);
    const { id, owner } = await agency.tenants.create(newTenant);
    await expect(login(mock)).rejects.toThrow(AuthenticationError);
    mock.dbOf(id).password.set(owner?.id ?? '', 'open sesame');
    await using client = clientOf(mock, { accessToken: await login(mock, 'open sesame') });
    const invited = await client.users.invite({ email: 'ben@acme.example', role: 'ReadOnly' });
    expect(invited.invitedBy).toBe(owner?.id);
    const { key } = await client.apiKeys.create({ name: 'Backend', scopes: ['agents:write'] });
    await using server = clientOf(mock, { apiKey: key });
    await server.agents.create({ name: 'Bria' });
    expect(mock.dbOf('acme-corp').agent.size).toBe(1);
    expect(mock.db.agent.size).toBe(0);
  });

  test.each([[''], [7], [undefined]])('%j is rejected as the name of a tenant', (tenant) => {
    using mock = createVoisnapMock();
    expect(() => mock.dbOf(tenant as string)).toThrow('mock.dbOf takes the name, slug or id');
  });
});

describe('the state of accounts', () => {
  it('is captured by a snapshot and removed by a reset', async () => {
    await using mock = createVoisnapMock({ data: { user: [{ email, role: 'TenantOwner' }] } });
    const changeAll = async () => {
      await using client = clientOf(mock, { accessToken: await login(mock) });
      const { key } = await client.apiKeys.create({ name: 'Backend', scopes: ['agents:read'] });
      const user = await client.users.invite({ email: 'ben@example.com', role: 'ReadOnly' });
      mock.db.password.set(user.id, 'open sesame');
      const owner = { email: 'owner@acme.example' };
      const tenant = await client.tenants.create({ name: 'Acme', slug: 'acme', owner });
      return { key, user, tenant, token: await login(mock) };
    };
    const before = mock.snapshot();
    const changed = await changeAll();
    const after = mock.snapshot();
    mock.restore(before);
    await expect(clientOf(mock, { apiKey: changed.key }).agents.list()).rejects.toThrow('unknown');
    expect(mock.db.password.get(changed.user.id)).toBeUndefined();
    expect([mock.db.user.size, mock.db.tenant.size]).toEqual([1, 0]);
    expect(await changeAll()).toEqual(changed);
    mock.restore(after);
    await clientOf(mock, { apiKey: changed.key }).agents.list();
    await clientOf(mock, { accessToken: changed.token }).agents.list();
    expect(mock.db.password.get(changed.user.id)).toBe('open sesame');
    expect(mock.dbOf('acme').user.size).toBe(1);
    mock.reset();
    await expect(clientOf(mock, { accessToken: changed.token }).agents.list()).rejects.toThrow(
      'unknown',
    );
    expect([mock.db.user.size, mock.dbOf('acme').user.size]).toEqual([1, 0]);
  });
});
