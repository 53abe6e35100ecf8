import type { createServer, RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { WebhookHandler } from '../src/entries/webhooks.js';
import { listen } from './frameworks/listen.js';
import { importGuideSample } from './guide-samples.js';
import { signDelivery } from './sign-delivery.js';
import { createBody, secret } from './webhook-receiver.js';

/** What samples log, a line each. */
const lines: string[] = [];

beforeAll(() => {
  process.env.VOISNAP_WEBHOOK_SECRET = secret;
  vi.spyOn(console, 'log').mockImplementation((...line) => void lines.push(line.join(' ')));
  vi.spyOn(console, 'error').mockImplementation((...line) => void lines.push(line.join(' ')));
});
afterAll(() => {
  delete process.env.VOISNAP_WEBHOOK_SECRET;
  vi.restoreAllMocks();
});

const path = '/webhooks/voisnap';

/** A delivery as it is sent now. `tampered`: its body is not what was signed. */
const createDelivery = (
  id: string,
  { url = `https://example.com${path}`, tampered = false } = {},
) => {
  const body = createBody({ id, data: { outcome: 'resolved' } });
  const headers = signDelivery(body, { secret, timestamp: Math.trunc(Date.now() / 1000) });
  return new Request(url, { method: 'POST', headers, body: tampered ? `${body} ` : body });
};

/** Sends a delivery twice, and one that is tampered with; returns the statuses and what was logged. */
const tryOut = async (
  receive: (request: Request) => Response | Promise<Response>,
  url?: string,
) => {
  lines.length = 0;
  const id = `evt_${Math.random()}`;
  const statuses: number[] = [];
  for (const details of [{ url }, { url }, { url, tampered: true }]) {
    statuses.push((await receive(createDelivery(id, details))).status);
  }
  return { statuses, lines: [...lines] };
};

const once = { statuses: [204, 200, 400] };
const refused = expect.stringContaining('The signature does not match');

interface App {
  readonly default: { fetch(request: Request, ...more: unknown[]): Response | Promise<Response> };
}

describe('as its guide says, a webhook is received', () => {
  it('by a handler of a Request', async () => {
    const { POST } = await importGuideSample<{ POST: WebhookHandler }>(
      'webhooks.md',
      'AnalysisCompleted: async',
    );
    expect(await tryOut(POST)).toEqual({ ...once, lines: ['conv_1 resolved', refused] });
  });

  it('by a store of the three functions', async () => {
    const { store } = await importGuideSample<{ store: import('../src/index.js').DeliveryStore }>(
      'webhooks.md',
      'leases = new Map',
    );
    const lease = { leaseMs: 60_000 };
    const claims = [store.claim('evt_1', lease), store.claim('evt_1', lease)];
    store.release('evt_1');
    claims.push(store.claim('evt_1', lease));
    store.complete('evt_1');
    claims.push(store.claim('evt_1', lease));
    expect(claims).toEqual(['claimed', 'busy', 'claimed', 'done']);
  });

  it('in Hono', async () => {
    const { default: app } = await importGuideSample<App>('webhooks/hono.md', 'handler(c.req.raw)');
    expect(await tryOut((request) => app.fetch(request))).toEqual({
      ...once,
      lines: ['conv_1 resolved', refused],
    });
  });

  it('in Hono, behind middleware that reads the body', async () => {
    const page = 'webhooks/hono.md';
    const { default: app } = await importGuideSample<App>(page, 'cloneRawRequest');
    expect((await tryOut((request) => app.fetch(request))).statuses).toEqual(once.statuses);
    const broken = await importGuideSample<App>(page, 'cloneRawRequest', [
      ['await cloneRawRequest(c.req)', 'c.req.raw'],
    ]);
    const { statuses, lines: logged } = await tryOut((request) => broken.default.fetch(request));
    expect(statuses).toEqual([500, 500, 500]);
    expect(logged).toContainEqual(
      expect.stringContaining('pass `await cloneRawRequest(c.req)` of hono/request'),
    );
  });

  it('in a route handler of Next.js', async () => {
    const works: Promise<unknown>[] = [];
    Reflect.set(globalThis, 'worksAfter', works);
    const { POST } = await importGuideSample<{ POST: WebhookHandler }>(
      'webhooks/nextjs.md',
      'export const POST',
      [
        [
          "import { after } from 'next/server';",
          'const after = (work) => globalThis.worksAfter.push(work);',
        ],
      ],
    );
    const receive = (request: Request) => POST(request, { params: Promise.resolve({}) });
    expect(await tryOut(receive)).toEqual({ ...once, lines: ['conv_1 resolved', refused] });
    await Promise.all(works);
    expect(works).toHaveLength(2);
  });

  it('in an API route of Next.js', async () => {
    const page = await importGuideSample<{ default: RequestListener; config: object }>(
      'webhooks/nextjs.md',
      'bodyParser',
    );
    expect(page.config).toEqual({ api: { bodyParser: false } });
    await using app = await listen(page.default);
    expect(await tryOut(fetch, app.url)).toEqual({ ...once, lines: ['resolved', refused] });
  });

  it('in Cloudflare Workers', async () => {
    const { default: worker } = await importGuideSample<App>(
      'webhooks/workers.md',
      'cloudflare:workers',
      [["import { env } from 'cloudflare:workers';", 'const { env } = process;']],
    );
    const works: Promise<unknown>[] = [];
    const context = { waitUntil: (work: Promise<unknown>) => works.push(work) };
    const receive = (request: Request) => worker.fetch(request, {}, context);
    expect(await tryOut(receive)).toEqual({ ...once, lines: ['conv_1 resolved', refused] });
    expect(works).toHaveLength(2);
    expect((await receive(new Request('https://example.com/'))).status).toBe(404);
  });

  it('in Bun', async () => {
    const { options } = await importGuideSample<{
      options: { routes: Record<string, { POST: WebhookHandler }> };
    }>('webhooks/workers.md', 'Bun.serve', [['Bun.serve(', 'export const options = (']]);
    const receive = (request: Request) => options.routes[path]?.POST(request) ?? Response.error();
    expect(await tryOut(receive)).toEqual({ ...once, lines: ['resolved', refused] });
  });

  it('in Deno', async () => {
    const { serve } = await importGuideSample<{ serve: WebhookHandler }>(
      'webhooks/workers.md',
      'Deno.serve',
      [['Deno.serve({ port: 3000 }, ', 'export const serve = (']],
    );
    expect(await tryOut(serve)).toEqual({ ...once, lines: ['resolved', refused] });
    expect((await serve(new Request('https://example.com/'))).status).toBe(404);
  });

  it('by constructEvent on a server of node:http', async () => {
    const { server } = await importGuideSample<{ server: ReturnType<typeof createServer> }>(
      'webhooks.md',
      'createServer',
      [
        ['createServer(async', 'export const server = createServer(async'],
        ['.listen(3000)', ''],
      ],
    );
    await using app = await listen((...exchange) => void server.emit('request', ...exchange));
    const { statuses } = await tryOut(fetch, app.url);
    expect(statuses).toEqual([204, 204, 400]);
  });
});
