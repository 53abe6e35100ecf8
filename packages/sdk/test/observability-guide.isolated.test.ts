import type { NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Logger } from 'pino';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { VoisnapClient } from '../src/index.js';
import { importGuideSample } from './guide-samples.js';
import { type PlainServer, startPlainServer } from './plain-server.js';
import { agent } from './responses.js';

// Runs each sample of docs/observability.md, with the packages that it names. They write to the console, and to the
// environment's tracer: so the test is isolated.

const page = 'observability.md';
const apiKey = 'vsnp_sb_4f9a8b7c6d';
const lines: string[] = [];
const captured: { error: unknown; scope: Record<string, unknown> }[] = [];
let server: PlainServer;

/** What the samples write to: instead of the process's own output, and of Sentry. */
Object.assign(globalThis, {
  guideSink: { write: (line: string) => void lines.push(line) },
  guideSentry: {
    init: () => {},
    withScope: (work: (scope: object) => void) => {
      const scope: Record<string, unknown> = {};
      captured.push({ error: undefined, scope });
      work({
        setFingerprint: (value: unknown) => Object.assign(scope, { fingerprint: value }),
        setTags: (value: unknown) => Object.assign(scope, { tags: value }),
        setContext: (name: string, value: unknown) => Object.assign(scope, { [name]: value }),
      });
    },
    captureException: (error: unknown) => {
      const last = captured.at(-1);
      if (last) last.error = error;
    },
  },
});

beforeAll(async () => {
  server = await startPlainServer(({ url }) =>
    url.endsWith('agt_1') ? { body: agent } : { status: 404, body: { title: 'Not Found' } },
  );
  vi.stubEnv('VOISNAP_API_KEY', apiKey);
  vi.stubEnv('VOISNAP_BASE_URL', server.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await server[Symbol.asyncDispose]();
});

it('exports the spans of a call with OpenTelemetry', async () => {
  const { client, tracerProvider } = await importGuideSample<{
    client: VoisnapClient;
    tracerProvider: NodeTracerProvider;
  }>(page, 'NodeTracerProvider');
  const spans: { name: string; traceId: string }[] = [];
  vi.spyOn(console, 'dir').mockImplementation((span) => void spans.push(span));
  await client.agents.get('agt_1');
  await tracerProvider.shutdown();
  expect(spans.map(({ name }) => name)).toEqual(['GET /agents/{agentId}', 'agents.get']);
  expect(server.requests.at(-1)?.headers.traceparent).toContain(spans[0]?.traceId);
  await client.close();
});

it('writes a line for each attempt with pino, and the fields of errors, without the key', async () => {
  const { client, log } = await importGuideSample<{ client: VoisnapClient; log: Logger }>(
    page,
    "from 'pino'",
    [["pino({ level: 'debug' })", "pino({ level: 'debug' }, globalThis.guideSink)"]],
  );
  await client.agents.get('agt_1');
  const error: unknown = await client.agents.get('agt_2').catch((thrown: unknown) => thrown);
  log.error({ err: error }, 'the call failed');
  const written = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(written.filter(({ operationId }) => operationId === 'agents.get').length).toBeGreaterThan(
    1,
  );
  expect(written.at(-1)).toMatchObject({ msg: 'the call failed', err: { status: 404 } });
  expect(lines.join('')).not.toContain('4f9a8b7c6d');
  await client.close();
});

it('reports an error to Sentry with its tags, grouped by kind', async () => {
  const { report } = await importGuideSample<{ report: (error: unknown) => void }>(
    page,
    'Sentry.init',
    [["import * as Sentry from '@sentry/node';", 'const Sentry = globalThis.guideSentry;']],
  );
  const { VoisnapClient } = await import('../src/index.js');
  const client = new VoisnapClient();
  const error: unknown = await client.agents.get('agt_2').catch((thrown: unknown) => thrown);
  report(error);
  report(new TypeError('of the app'));
  expect(captured[0]).toMatchObject({
    error,
    scope: {
      fingerprint: ['voisnap', 'NotFoundError', '404', 'GET'],
      tags: { 'voisnap.status': 404 },
      voisnap: { method: 'GET', attempts: 1 },
    },
  });
  expect(captured[1]).toEqual({ error: new TypeError('of the app'), scope: {} });
  await client.close();
});

it('counts calls on a diagnostics channel', async () => {
  const { calls } = await importGuideSample<{ calls: Map<string, number> }>(
    page,
    'asyncEnd.subscribe',
  );
  const { VoisnapClient } = await import('../src/index.js');
  const client = new VoisnapClient();
  await Promise.all([client.agents.get('agt_1'), client.agents.get('agt_1')]);
  await client.agents.get('agt_2').catch(() => {});
  expect(calls).toEqual(
    new Map([
      ['agents.get 200', 2],
      ['agents.get NotFoundError', 1],
    ]),
  );
  await client.close();
});
