import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClientOptions, HttpClient, type RequestOptions } from '../../src/index.js';
import { createManualClock } from '../manual-clock.js';
import { connect, failureOf } from '../test-client.js';
import { operations } from '../test-operations.js';
import { replyInTurn } from '../test-server.js';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];
const part = (minLength: number) =>
  fc.string({ unit: fc.constantFrom(...letters, '_', '-'), minLength, maxLength: 40 });
/** A part that nothing else contains by chance. */
const core = fc.string({ unit: fc.constantFrom(...letters), minLength: 16, maxLength: 24 });

/** Secrets of the forms that there are, each with the part that must not be seen. */
const secrets = fc.oneof(
  core.map((hidden) => ({ text: `vsnp_live_${hidden}`, hidden })),
  core.map((hidden) => ({ text: `vsnp_sb_${hidden}`, hidden })),
  core.map((hidden) => ({ text: `whsec_${hidden}`, hidden })),
  core.map((hidden) => ({ text: `wrtc_tok_${hidden}`, hidden })),
  fc
    .tuple(part(8), core, part(8))
    .map(([head, hidden, tail]) => ({ text: `eyJ${head}.${hidden}.${tail}`, hidden })),
);

/** Secrets that a client may get: also one without a known form, but none of a webhook. */
const credentials = fc.oneof(
  secrets.filter(({ text }) => !text.startsWith('whsec_')),
  core.map((hidden) => ({ text: hidden, hidden })),
);

/** Text around a secret, as people and programs write it. */
const surroundings = fc.constantFrom<(secret: string) => string>(
  (secret) => secret,
  (secret) => `Bearer ${secret}`,
  (secret) => `You sent "${secret}", which is wrong.`,
  (secret) => `key=${secret}&page=1`,
  (secret) => `(${secret})`,
  (secret) => `<b>${secret}</b>`,
  (secret) => `https://user:${secret}@host/?api_key=${secret}`,
  (secret) => `${'x'.repeat(3_000)} ${secret} ${'y'.repeat(3_000)}`,
  (secret) => JSON.stringify({ nested: JSON.stringify({ token: secret }) }),
);

/** The places of a secret: in requests, in responses, in failures. */
type Place = (secret: string) => {
  readonly response?: { status: number; body?: unknown; headers?: Record<string, string> };
  readonly client?: Partial<ClientOptions>;
  readonly call?: RequestOptions;
  readonly path?: string;
};
const header = (text: string) => text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 7_000);
const places: Readonly<Record<string, Place>> = {
  'the detail of an error': (text) => ({ response: { status: 403, body: { detail: text } } }),
  'the title of an error': (text) => ({ response: { status: 400, body: { title: text } } }),
  'a field error': (text) => ({
    response: { status: 422, body: { errors: [{ field: text, message: text }] } },
  }),
  'deep in an error': (text) => ({
    response: { status: 500, body: { a: [{ b: { [text]: text } }] } },
  }),
  'an error that is a string': (text) => ({ response: { status: 502, body: text } }),
  'a success that is broken': (text) => ({
    response: { status: 200, body: text, headers: { 'content-type': 'text/html' } },
  }),
  'a header of the response': (text) => ({
    response: { status: 404, headers: { 'x-echo': header(text), 'set-cookie': header(text) } },
  }),
  'the place of a redirect': (text) => ({
    response: { status: 302, headers: { location: header(text) } },
  }),
  'a header of the call': (text) => ({ call: { headers: { 'x-note': header(text) } } }),
  'the query of the call': (text) => ({ call: { query: { q: text } } }),
  'the path of the call': (text) => ({ path: text }),
  'what a fetch throws': (text) => ({
    client: {
      fetch: async () => {
        throw new TypeError('fetch failed', { cause: new Error(text) });
      },
    },
  }),
  'what a token function throws': (text) => ({
    client: {
      apiKey: undefined,
      accessToken: () => {
        throw new Error(text);
      },
    },
  }),
  'the reason of a signal': (text) => ({ call: { signal: AbortSignal.abort(new Error(text)) } }),
};

const shown = (value: unknown) => [
  inspect(value, { depth: 20, showHidden: true }),
  inspect([value], { depth: 20, compact: false }),
  inspect(value, { depth: 20, colors: true }),
  JSON.stringify(value),
  String(value),
  value instanceof Error ? `${value.message}\n${value.stack}` : '',
];

/** A logger that records all its arguments, as they would be printed. */
const createKeeper = () => {
  const lines: string[] = [];
  const keep = (...values: unknown[]) => {
    lines.push(...values.flatMap((value) => [inspect(value, { depth: 20 }), String(value)]));
  };
  return { lines, logger: { debug: keep, info: keep, warn: keep, error: keep } };
};

describe('a secret', () => {
  it.each(Object.entries(places))(
    'in %s is in no error and in no log line',
    async (_name, place) => {
      let placedResponse: ReturnType<Place>['response'];
      const { server } = await connect(({ response }) => {
        const { status, body, headers } = placedResponse ?? { status: 503 };
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(typeof body === 'string' ? body : JSON.stringify(body ?? {}));
      });
      await fc.assert(
        fc.asyncProperty(secrets, surroundings, credentials, async (secret, surround, key) => {
          const { client: own, call, path = '1', ...placed } = place(surround(secret.text));
          placedResponse = placed.response;
          const { lines, logger } = createKeeper();
          await using client = new HttpClient({
            apiKey: key.text,
            baseUrl: server.url,
            logger,
            logLevel: 'debug',
            clock: createManualClock({ auto: true }),
            ...own,
          });
          const failing = client.call(
            operations.get,
            { path: { id: path } },
            { maxRetries: 1, ...call },
          );
          const error = await failureOf(failing);
          const seen = [...lines, ...shown(error), ...shown(client)].join('\n');
          for (const { hidden } of [secret, key]) {
            const at = seen.indexOf(hidden);
            expect(at < 0 ? '' : seen.slice(Math.max(0, at - 80), at + 40)).toBe('');
          }
        }),
        { numRuns: 40 },
      );
    },
  );

  it('of any form is not in the error of an API that quotes it', async () => {
    const { server } = await connect(({ request, response }) => {
      const { authorization = '' } = request.headers;
      const status = Number(request.path.split('/').at(-1));
      const type = status === 200 ? 'text/html' : 'application/json';
      response.writeHead(status, { 'content-type': type, 'x-echo': authorization });
      response.end(JSON.stringify({ detail: authorization, errors: [authorization.slice(7)] }));
    });
    const statuses = fc.constantFrom('200', '302', '401', '403', '422', '500');
    await fc.assert(
      fc.asyncProperty(credentials, statuses, async ({ text, hidden }, id) => {
        const { lines, logger } = createKeeper();
        await using client = new HttpClient({
          accessToken: text,
          baseUrl: server.url,
          logger,
          logLevel: 'debug',
          clock: createManualClock({ auto: true }),
        });
        const error = await failureOf(client.call(operations.get, { path: { id } }));
        expect([...lines, ...shown(error)].join('\n')).not.toContain(hidden);
      }),
      { numRuns: 60 },
    );
  });

  it('that a client is made with is in nothing that it prints', async () => {
    await fc.assert(
      fc.asyncProperty(credentials, fc.boolean(), async ({ text, hidden }, asToken) => {
        const { client } = await connect(replyInTurn({}), {
          ...(asToken ? { apiKey: undefined, accessToken: text } : { apiKey: text }),
          headers: { 'x-own': text },
        });
        expect(shown({ client }).join('\n')).not.toContain(hidden);
        await client.close();
      }),
      { numRuns: 30 },
    );
  });
});
