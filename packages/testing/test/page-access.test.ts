import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it, test } from 'vitest';
import { startServing } from './support/serve.js';

type Served = Awaited<ReturnType<typeof startServing>>;

/** Asks as a browser would, headers included that `fetch` keeps to itself. */
async function ask(
  { url, apiKey }: Pick<Served, 'url' | 'apiKey'>,
  line: string,
  headers: Record<string, string>,
) {
  const [method, path] = line.split(' ');
  const asked = request(`${url}${path}`, {
    method: method ?? 'GET',
    headers: { Authorization: `Bearer ${apiKey}`, ...headers },
  });
  const responded = once(asked.end(), 'response') as Promise<[IncomingMessage]>;
  const [response] = await responded;
  return { status: response.statusCode, headers: response.headers, text: await text(response) };
}

const evil = 'https://evil.example';
const preflight = {
  'Access-Control-Request-Method': 'POST',
  'Access-Control-Request-Headers': 'authorization,content-type',
};

describe('web pages', () => {
  test.each([
    ['POST /__voisnap/reset', { Origin: evil }],
    ['OPTIONS /__voisnap/reset', { Origin: evil, ...preflight }],
    ['POST /__voisnap/webhooks/deliver-to', { Origin: 'null' }],
    ['GET /__voisnap/requests', { Origin: 'http://localhost:3000' }],
    ['GET /__voisnap/requests', { Origin: 'http://127.0.0.1.evil.example' }],
    ['GET /__voisnap/health', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }],
    ['GET /__voisnap/requests', { 'Sec-Fetch-Site': 'same-site' }],
    ['POST /__voisnap/reset', { Host: 'evil.example:4010' }],
    ['GET /__voisnap/requests', { Host: 'evil.example' }],
    ['POST /__voisnap/reset', { Host: 'evil.example', Origin: 'http://evil.example' }],
    ['POST /api/v1/agents', { Origin: evil }],
    ['OPTIONS /api/v1/agents', { Origin: evil, ...preflight }],
    ['GET /api/v1/agents', { Origin: 'null' }],
    ['GET /openapi.json', { Origin: 'http://localhost.evil.example' }],
  ])('are rejected: %s with %j', async (line, headers) => {
    const printed: string[] = [];
    await using served = await startServing(
      { data: { agent: [{ id: 'agt_1' }] } },
      { print: (each) => void printed.push(each) },
    );
    for (let time = 0; time < 2; time += 1) {
      const refused = await ask(served, line, headers);
      expect(refused.status).toBe(403);
      expect(refused.headers['access-control-allow-origin']).toBeUndefined();
      // Browsers show a page no reason, so the person who serves is told, once.
      expect(printed).toEqual([JSON.parse(refused.text).detail]);
    }
    const { body } = await served.control('GET /requests');
    expect(body).toEqual({ data: [] });
    expect((await served.control('GET /db/agent')).body.data).toHaveLength(1);
  });

  it('are named in the message with the option that allows them', async () => {
    await using served = await startServing({}, { print: () => {} });
    const page = await ask(served, 'POST /__voisnap/reset', { Origin: evil });
    expect(JSON.parse(page.text)).toMatchObject({
      title: 'Forbidden',
      detail: `Pages of "${evil}" may not control this mock. To allow them: voisnap-mock serve --allow-origin ${evil}.`,
    });
    const name = await ask(served, 'POST /__voisnap/reset', { Host: 'mock.test:1' });
    expect(JSON.parse(name.text).detail).toBe(
      '"mock.test" is not a name of this machine. To control the mock by that name: voisnap-mock serve --allow-host mock.test.',
    );
  });

  it('are not part of a printed command if a shell would interpret their name', async () => {
    await using served = await startServing({}, { print: () => {} });
    for (const headers of [{ Origin: 'http://a;b$(c)' }, { Host: 'a;b$(c)' }]) {
      const { text: refusal } = await ask(served, 'POST /__voisnap/reset', headers);
      expect(JSON.parse(refusal).detail).toMatch(/--allow-\w+ <\w+>\.$/);
    }
  });

  it('are allowed by an option, and may read the response', async () => {
    const allowOrigins = ['https://App.example.com'];
    await using served = await startServing({}, { allowOrigins });
    const page = { Origin: 'https://app.example.com' };
    for (const path of ['/__voisnap/reset', '/api/v1/agents']) {
      const allowed = await ask(served, `OPTIONS ${path}`, { ...page, ...preflight });
      expect(allowed.status).toBe(204);
      expect(['*', page.Origin]).toContain(allowed.headers['access-control-allow-origin']);
    }
    expect((await ask(served, 'POST /__voisnap/reset', page)).status).toBe(200);
    expect((await ask(served, 'POST /__voisnap/reset', { Origin: evil })).status).toBe(403);
    await using open = await startServing({}, { allowOrigins: ['*'] });
    expect((await ask(open, 'POST /__voisnap/reset', { Origin: evil })).status).toBe(200);
  });

  test.each(['localhost:3000', 'https://a.example/path', ''])(
    'are not allowed by %j, which is not an origin',
    async (origin) => {
      await expect(startServing({}, { allowOrigins: [origin] })).rejects.toThrow(
        'is not an origin. Give a scheme and host',
      );
    },
  );
});

describe('clients that are not web pages', () => {
  test.each([
    ['POST /__voisnap/reset', {}],
    ['POST /__voisnap/reset', { Host: 'localhost:4010' }],
    ['POST /__voisnap/reset', { Host: '[::1]:4010' }],
    ['POST /__voisnap/reset', { Host: '127.0.0.1' }],
    ['POST /__voisnap/reset', { 'Sec-Fetch-Site': 'none' }],
    ['GET /', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }],
    ['GET /api/v1/agents', { Origin: 'http://localhost:3000' }],
    ['GET /api/v1/agents', { Origin: 'http://app.localhost' }],
    ['GET /api/v1/agents', { Origin: 'https://127.0.0.1:8443' }],
    // Where the name of the API leads to this machine, for tests.
    ['GET /api/v1/agents', { Host: 'api.voisnap.ai' }],
  ])('are allowed: %s with %j', async (line, headers) => {
    await using served = await startServing();
    expect((await ask(served, line, headers)).status).toBe(200);
  });

  it('may use another host name when the server listens for other machines, or by an option', async () => {
    await using everywhere = await startServing({}, { host: '0.0.0.0' });
    const local = { ...everywhere, url: everywhere.url.replace('0.0.0.0', '127.0.0.1') };
    const containers = { Host: 'voisnap:4010' };
    expect((await ask(local, 'POST /__voisnap/reset', containers)).status).toBe(200);
    expect((await ask(local, 'POST /__voisnap/reset', { Origin: evil })).status).toBe(403);
    await using named = await startServing({}, { allowHosts: ['host.docker.internal'] });
    const docker = { Host: 'host.docker.internal:4010' };
    expect((await ask(named, 'POST /__voisnap/reset', docker)).status).toBe(200);
  });
});
