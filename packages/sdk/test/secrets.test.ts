import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { VoisnapClient, type VoisnapError } from '../src/index.js';
import { startPlainServer } from './plain-server.js';

const apiKey = 'vsnp_live_4f8a1c0e2b7d';
const printings: [string, (value: unknown) => string][] = [
  ['String', String],
  ['JSON.stringify', (value) => JSON.stringify(value) ?? ''],
  ['inspect', (value) => inspect(value)],
  ['inspect with everything', (value) => inspect(value, { showHidden: true, depth: 20 })],
];

/** Runs a login against a server that repeats what it gets, and collects what the client logs and throws. */
const collectLogin = async (status: number, body: { email: string; password: string }) => {
  await using server = await startPlainServer(({ body: sent }) => ({
    status,
    headers: { 'x-echo': encodeURIComponent(sent.toString()) },
    body: { title: 'No', status, detail: `Wrong: ${sent}`, accessToken: 7 },
  }));
  const printed: unknown[] = [];
  const write = (...entries: unknown[]) => void printed.push(...entries);
  await using client = new VoisnapClient({
    baseUrl: server.url,
    allowHttp: true,
    validation: 'strict',
    maxRetries: 0,
    logger: { debug: write, info: write, warn: write, error: write },
    logLevel: 'debug',
  });
  const failure = await client.auth.login(body).catch((reason: VoisnapError) => reason);
  return { failure, printed, sent: server.requests.length };
};

describe('no password is printed', () => {
  const password = 'open-sesame-4f8a1c';

  it.each(printings)('of a login that fails, by %s', async (_name, print) => {
    for (const status of [200, 400, 401, 503]) {
      const { failure, printed, sent } = await collectLogin(status, {
        email: 'a@b.example',
        password,
      });
      expect(sent).toBe(1);
      expect(print(failure)).toMatch(/Error/);
      expect(print([failure, printed])).not.toContain(password);
    }
  });

  it.each(printings)('of a login whose fields are swapped, by %s', async (_name, print) => {
    const { failure, printed, sent } = await collectLogin(200, {
      email: password,
      password: 'a@b.example',
    });
    expect(sent).toBe(0);
    expect(print(failure)).toContain('email must be an e-mail address');
    expect(print([failure, printed])).not.toContain(password);
  });
});

describe('no secret is printed', () => {
  it.each(printings)('of a client, by %s', (_name, print) => {
    const client = new VoisnapClient({ apiKey });
    expect(print(client)).not.toContain('4f8a1c0e2b7d');
    expect(print(client.agents)).not.toContain('4f8a1c0e2b7d');
  });

  it.each(printings)('of an error whose response contains the key, by %s', async (_name, print) => {
    await using server = await startPlainServer(({ headers }) => ({
      status: 401,
      headers: { 'x-echo': String(headers.authorization) },
      body: { title: 'No', status: 401, detail: `Unknown key ${apiKey}` },
    }));
    await using client = new VoisnapClient({ apiKey, baseUrl: server.url });

    const error = await client.agents.get('agt_1').catch((reason: VoisnapError) => reason);

    expect(print(error)).toMatch(/AuthenticationError|401/);
    expect(print(error)).not.toContain('4f8a1c0e2b7d');
  });
});
