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
