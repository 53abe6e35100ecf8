import { inspect } from 'node:util';
import { vi } from 'vitest';
import { HttpClient } from '../../src/index.js';
import { connect, failureOf } from '../test-client.js';
import { operations } from '../test-operations.js';
import { reply, replyInTurn, startServer } from '../test-server.js';
import { type Probe, tell, times } from './probe.js';

const apiKey = 'vsnp_live_TOPSECRET';
const get = { path: { id: '1' } };

const shows = (...values: readonly unknown[]): string => {
  const texts = values.flatMap((value) => [inspect(value, { depth: 20 }), JSON.stringify(value)]);
  return texts.join('\n').includes('TOPSECRET') ? 'the key is shown' : 'no key';
};

export const secrets: readonly Probe[] = [
  {
    probe: '`console.log(client)`',
    elsewhere: 'prints the key, in all but octokit and aws',
    ours: 'no key',
    run: async () => shows(new HttpClient({ apiKey })),
  },
  {
    probe: 'A redirect to another origin',
    elsewhere: 'ElevenLabs sends the key along',
    ours: 'VoisnapError 307; the other origin was asked never',
    async run() {
      await using other = await startServer(replyInTurn({}));
      const headers = { location: `${other.url}/steal` };
      const { client } = await connect(replyInTurn({ status: 307, headers }), { apiKey });
      const ending = await tell(client.call(operations.get, get));
      return `${ending}; the other origin was asked ${times(other.received.length)}`;
    },
  },
  {
    probe: 'An error of a second copy of the package, `instanceof` the class of the first',
    elsewhere: 'false, in all SDKs with two builds',
    ours: 'true, and an instance of no other kind',
    async run() {
      const first = await import('../../src/errors/index.js');
      vi.resetModules();
      const second = await import('../../src/errors/index.js');
      if (second.NotFoundError === first.NotFoundError) return 'there is no second copy';
      const error = new second.NotFoundError('gone');
      const own = error instanceof first.NotFoundError && error instanceof first.VoisnapError;
      const mistaken = error instanceof first.ServerError;
      return `${own}, and an instance ${mistaken ? 'of others as well' : 'of no other kind'}`;
    },
  },
  {
    probe: 'An error that echoes the `Authorization` header',
    ours: 'no key',
    async run() {
      const { client } = await connect(
        ({ request, response }) => {
          const { authorization = '' } = request.headers;
          const body = { title: 'No', detail: `You sent ${authorization}` };
          reply(response, body, { status: 403, headers: { 'x-echo': authorization } });
        },
        { apiKey },
      );
      return shows(await failureOf(client.call(operations.get, get)));
    },
  },
  {
    probe: 'An error that quotes a token of no known form',
    ours: 'no key',
    async run() {
      const { client } = await connect(
        ({ request, response }) =>
          reply(response, { detail: `${request.headers.authorization}`.slice(7) }, { status: 403 }),
        { apiKey: undefined, accessToken: 'my-own-TOPSECRET' },
      );
      return shows(await failureOf(client.call(operations.get, get)));
    },
  },
  {
    probe: 'An error that quotes a token as .NET and PHP escape it in JSON',
    ours: 'no key',
    async run() {
      const body = '{"detail":"my\\u002Bown\\/TOPSECRET"}';
      const { client } = await connect(({ response }) => void response.writeHead(403).end(body), {
        apiKey: undefined,
        accessToken: 'my+own/TOPSECRET',
      });
      return shows(await failureOf(client.call(operations.get, get)));
    },
  },
  {
    probe: 'An error that quotes the webhook secret of the request',
    ours: 'no key',
    async run() {
      const { client } = await connect(
        ({ response }) => reply(response, { detail: "'my-TOPSECRET' is weak" }, { status: 422 }),
        { apiKey },
      );
      const body = { name: 'x', secret: 'my-TOPSECRET' };
      return shows(await failureOf(client.call(operations.create, { body })));
    },
  },
  {
    probe: 'A crash report of an error whose `fetch` threw the request along',
    ours: 'no key',
    async run() {
      const fetch: typeof globalThis.fetch = async (_url, init) => {
        throw Object.assign(new Error('Network Error'), { config: init });
      };
      const client = new HttpClient({ apiKey, fetch, logLevel: 'off', maxRetries: 0 });
      const error = await failureOf(client.call(operations.get, get));
      return shows(inspect(error, { customInspect: false, depth: 20 }), error);
    },
  },
  {
    probe: 'Printing an error whose cause names the same objects on 2^20 paths',
    ours: 'under 64 KB',
    async run() {
      let cause: object = {};
      for (let level = 0; level < 20; level += 1) cause = { left: cause, right: cause };
      const { VoisnapError } = await import('../../src/errors/index.js');
      const error = new VoisnapError('x', { cause });
      const length = Math.max(inspect(error).length, JSON.stringify(error).length);
      return length < 65_536 ? 'under 64 KB' : `${length} characters`;
    },
  },
  {
    probe: 'Plain http to another machine',
    ours: 'ConfigurationError',
    run: () => tell((async () => new HttpClient({ apiKey, baseUrl: 'http://api.example.com' }))()),
  },
];
