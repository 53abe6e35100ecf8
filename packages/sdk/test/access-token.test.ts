import { createVoisnapMock } from '@voisnap/testing';
import { expect, it } from 'vitest';
import { VoisnapClient } from '../src/index.js';
import { startPlainServer } from './plain-server.js';

it('gives other code the token that the calls are sent with, also without its client', async () => {
  await using server = await startPlainServer(() => ({ body: {} }));
  let issued = 0;
  const { getAccessToken, request, close } = new VoisnapClient({
    baseUrl: server.url,
    accessToken: () => {
      issued += 1;
      return `token-${issued}`;
    },
  });
  const token = await getAccessToken();
  await request({ method: 'GET', path: '/agents' });
  await fetch(server.url, { headers: { authorization: `Bearer ${token}` } });
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
    'Bearer token-1',
    'Bearer token-1',
  ]);
  await close();
});

it('gives the token of a login, which the API accepts', async () => {
  const mock = createVoisnapMock();
  const { apiKey: _key, ...options } = mock.clientOptions;
  const { email } = mock.db.user.insert();
  const password = 'voisnap-password';
  const login = new VoisnapClient(options);
  const client = new VoisnapClient({
    ...options,
    accessToken: async () => (await login.auth.login({ email, password })).accessToken,
  });
  const token = await client.getAccessToken();
  expect(token.split('.')).toHaveLength(3);
  expect(await client.getAccessToken()).toBe(token);
  const other = new VoisnapClient({ ...options, accessToken: token });
  expect((await other.agents.listPage()).data).toEqual([]);
  await Promise.all([client.close(), other.close(), login.close(), mock.close()]);
});
