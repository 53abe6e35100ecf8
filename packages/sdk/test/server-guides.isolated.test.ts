import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LambdaEvent, LambdaHandler } from '../src/entries/webhooks/lambda.js';
import { importGuideSample, readGuideSample } from './guide-samples.js';
import { signDelivery } from './sign-delivery.js';
import { createBody, secret } from './webhook-receiver.js';

/** What samples log, a line each. */
const lines: unknown[] = [];

beforeAll(() => {
  process.env.VOISNAP_WEBHOOK_SECRET = secret;
  vi.spyOn(console, 'log').mockImplementation((...line) => void lines.push(...line));
  vi.spyOn(console, 'error').mockImplementation((line) => void lines.push(line));
});
beforeEach(() => {
  lines.length = 0;
});
afterAll(() => {
  delete process.env.VOISNAP_WEBHOOK_SECRET;
  vi.restoreAllMocks();
});

const findUrl = async (server: Server): Promise<string> => {
  if (!server.listening) await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const deliver = async (url: string, body: string): Promise<number> => {
  const timestamp = Math.trunc(Date.now() / 1_000);
  const headers = {
    ...signDelivery(body, { secret, timestamp }),
    'Content-Type': 'application/json',
  };
  return (await fetch(`${url}/webhooks/voisnap`, { method: 'POST', headers, body })).status;
};

/** Delivers an event twice; gives the statuses. */
const deliverTwice = async (url: string): Promise<number[]> => {
  const body = createBody({
    id: `evt_${Math.random()}`,
    data: { outcome: 'resolved', rate: '1.0é' },
  });
  return [await deliver(url, body), await deliver(url, body)];
};

describe('as its guide says, a webhook is received', () => {
  it.each([
    ['Express 5', 'Your other routes', 'express', ['conv_1', 'resolved']],
    ['Express 4', 'Your other routes', 'express-4', ['conv_1', 'resolved']],
    ['Express 5, behind a parser', 'verify: (request', 'express', ['resolved']],
    ['Express 4, behind a parser', 'verify: (request', 'express-4', ['resolved']],
  ])('in %s', async (_name, text, module, logged) => {
    const { server } = await importGuideSample<{ server: Server }>('webhooks/express.md', text, [
      ["from 'express'", `from '${module}'`],
      ['app.listen(3000)', 'export const server = app.listen(0)'],
    ]);
    expect(await deliverTwice(await findUrl(server))).toEqual([204, 200]);
    expect(lines).toEqual(logged);
    server.close();
  });

  it('in node:http', async () => {
    const before = process.listeners('SIGTERM');
    const { server } = await importGuideSample<{ server: Server }>(
      'webhooks/node.md',
      'createServer',
      [['server.listen(3000)', 'export { server };\nserver.listen(0)']],
    );
    for (const listener of process.listeners('SIGTERM')) {
      if (!before.includes(listener)) process.off('SIGTERM', listener);
    }
    const url = await findUrl(server);
    expect(await deliverTwice(url)).toEqual([204, 200]);
    expect(lines).toEqual(['conv_1', 'resolved']);
    expect((await fetch(url)).status).toBe(404);
    server.close();
  });

  it('in Fastify', async () => {
    const { app, url } = await importGuideSample<{ app: AsyncDisposable; url: string }>(
      'webhooks/fastify.md',
      'app.register(',
      [
        ['logger: true', 'logger: false'],
        [
          'await app.listen({ port: 3000 })',
          'export { app };\nexport const url = await app.listen()',
        ],
      ],
    );
    expect(await deliverTwice(url)).toEqual([204, 200]);
    expect(lines).toEqual(['conv_1', 'resolved']);
    await app[Symbol.asyncDispose]();
  });

  const remedy = expect.stringContaining('A delivery was answered with 500');
  it.each([
    ['', '', '', [204, 200], ['conv_1', 'resolved']],
    [
      ', below a parser',
      "app.useBodyParser('json');",
      'rawBody: true, ',
      [204, 200],
      ['conv_1', 'resolved'],
    ],
    [
      ', below a parser that keeps no bytes: not',
      "app.useBodyParser('json');",
      '',
      [500, 500],
      [remedy, remedy],
    ],
  ])('in Nest%s', async (_name, parse, rawBody, statuses, logged) => {
    const { running } = await importGuideSample<{ running: Promise<unknown> }>(
      'webhooks/nest.md',
      'bootstrap()',
      [
        ['create(AppModule)', `create(AppModule, { ${rawBody}logger: false })`],
        ["app.use('/webhooks", `${parse}app.use('/webhooks`],
        ['await app.listen(3000)', 'return app.listen(0)'],
        ['void bootstrap()', 'export const running = bootstrap()'],
      ],
    );
    const server = (await running) as unknown as Server;
    expect(await deliverTwice(await findUrl(server))).toEqual(statuses);
    expect(lines).toEqual(logged);
    server.close();
  });

  it('in AWS Lambda, where it is tried before it is deployed', async () => {
    const page = 'webhooks/lambda.md';
    const functionCode = readGuideSample(page, 'toLambdaHandler(');
    const { handler } = await importGuideSample<{ handler: LambdaHandler }>(
      page,
      'mock.webhooks.sign',
      [["const { handler } = await import('./index.mjs');", functionCode]],
    );
    expect(lines).toEqual([
      expect.any(String),
      'resolved',
      expect.objectContaining({ statusCode: 204 }),
    ]);
    const body = createBody({ id: 'evt_lambda', data: { outcome: 'resolved' } });
    const timestamp = Math.trunc(Date.now() / 1_000);
    const event: LambdaEvent = {
      rawPath: '/',
      headers: { ...signDelivery(body, { secret, timestamp }) },
      body: Buffer.from(body).toString('base64'),
      isBase64Encoded: true,
      requestContext: { http: { method: 'POST' } },
    };
    expect(await handler(event)).toMatchObject({ statusCode: 204, body: '' });
    expect(lines.slice(-2)).toEqual(['conv_1', 'resolved']);
  });
});
