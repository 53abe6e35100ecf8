import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { VoisnapClient } from '@voisnap/sdk';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

it('creates and uploads where URL.canParse and crypto.randomUUID are missing, as in Jest 29’s jsdom', async () => {
  const { getRandomValues } = crypto;
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
  vi.stubGlobal(
    'URL',
    class extends URL {
      static override canParse = undefined as never;
    },
  );
  const server = createServer((request, response) => {
    request
      .resume()
      .on('end', () =>
        response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"1"}'),
      );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const client = new VoisnapClient({
    apiKey: 'vsnp_sb_0123456789',
    baseUrl: `http://127.0.0.1:${port}`,
    logLevel: 'off',
  });
  try {
    const webhook = {
      agentId: 'agt_1',
      url: 'https://example.com/',
      events: ['SessionEnded' as const],
    };
    expect(await client.webhooks.create(webhook)).toMatchObject({ id: '1' });
    const file = { data: new TextEncoder().encode('# Returns'), filename: 'returns.md' };
    expect(await client.knowledgeBase.uploadDocument({ file })).toMatchObject({ id: '1' });
    const strict = { validation: 'strict' as const };
    const wrong = client.webhooks.create({ ...webhook, url: 'no URL' }, strict);
    await expect(wrong).rejects.toThrow('https URL');
    expect(() => new VoisnapClient({ baseUrl: 'no URL' })).toThrow(
      'baseUrl is not an absolute URL',
    );
    expect(() => new VoisnapClient({ proxy: 'no URL' })).toThrow('is not a URL that begins with');
  } finally {
    await client.close();
    server.close();
  }
});
