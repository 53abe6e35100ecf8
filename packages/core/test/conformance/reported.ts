import { Readable } from 'node:stream';
import { createManualClock } from '../manual-clock.js';
import { connect } from '../test-client.js';
import { operations } from '../test-operations.js';
import { reply, replyInTurn } from '../test-server.js';
import { type Probe, tell, times, within } from './probe.js';
import { firstThen, reset } from './replies.js';

const get = { path: { id: '1' } };
const create = { body: { name: 'one' } };
const good = replyInTurn({});

/** Writes a link to an issue or a pull request of another repository. */
const link = (repository: string, number: number): string =>
  `[${repository}#${number}](https://github.com/${repository}/issues/${number})`;

const upload = {
  ...operations.create,
  multipart: { fileField: 'file', jsonFields: [], maxFileBytes: 1_000_000, mediaTypes: {} },
};

/** Uploads 50 kB. The API reads none of it the first time. */
const uploadTwice = async (data: Readable | (() => Readable)) => {
  const { client, received } = await connect(replyInTurn({ status: 503 }, {}));
  const file = { filename: 'notes.txt', data };
  const ending = await tell(client.call(upload, { body: { name: 'one', file } } as never));
  const whole = received.filter(({ body }) => body.includes('x'.repeat(50_000)));
  return `${ending}; sent ${times(received.length)}, whole ${times(whole.length)}`;
};

const bytes = () =>
  Readable.from([Buffer.from('x'.repeat(20_000)), Buffer.from('x'.repeat(30_000))]);

export const reported: readonly Probe[] = [
  {
    probe: '`maxRetries: 0`, and the connection is reset',
    reported: `stripe-node sends it once more (${link('stripe/stripe-node', 2808)})`,
    ours: "ConnectionError `ECONNRESET`, requestSent 'maybe'; sent once",
    async run() {
      const { client, received } = await connect(reset, { maxRetries: 0 });
      const ending = await tell(client.call(operations.get, get));
      return `${ending}; sent ${times(received.length)}`;
    },
  },
  {
    probe: 'A write that is answered with 500, and may have been carried out',
    reported: `octokit's retry plugin sends it again (${link('costajohnt/oss-autopilot', 1553)})`,
    ours: "ServerError 500, requestSent 'maybe'; sent once",
    async run() {
      const { client, received } = await connect(replyInTurn({ status: 500 }, {}));
      const ending = await tell(client.call(operations.create, create));
      return `${ending}; sent ${times(received.length)}`;
    },
  },
  {
    probe: 'A 200 that promises data, empty and without a length',
    reported: `openai-node throws a raw \`SyntaxError\` (${link('openai/openai-node', 1998)})`,
    ours: 'sent again; resolves with {"number":2}',
    async run() {
      const empty = firstThen(({ response }) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.flushHeaders();
        response.end();
      }, good);
      const { client, received } = await connect(empty);
      const ending = await tell(client.call({ ...operations.get, successStatus: 200 }, get));
      return `${received.length === 2 ? 'sent again' : 'not sent again'}; ${ending}`;
    },
  },
  {
    probe: 'An attempt times out, and the next one takes nearly as long as `timeout`',
    reported: `commercetools reuses the signal that has fired: the next one ends after 0 ms (${link('commercetools/commercetools-sdk-typescript', 880)})`,
    ours: 'resolves with {"number":2}',
    async run() {
      const clock = createManualClock();
      const { client } = await connect(
        ({ response, number }) => {
          clock.advance(number === 1 ? 1_000 : 900);
          if (number > 1) reply(response, { number });
        },
        { clock, timeout: 1_000 },
      );
      const ending = tell(client.call(operations.get, get));
      clock.advance(await clock.nextSleep());
      return ending;
    },
  },
  {
    probe: 'An upload from a stream that can be read only once; 503',
    reported: `actions/cache sends what is left of the stream (${link('actions/cache', 298)})`,
    ours: 'ServerError 503; sent once, whole once',
    run: () => uploadTwice(bytes()),
  },
  {
    probe: 'An upload from a function that opens a stream; 503, then 200',
    reported: `the bunny.net uploader sent an empty file the second time (${link('ayeressian/bunnycdn-storage-deploy', 69)})`,
    ours: 'resolves with {"number":2}; sent twice, whole twice',
    run: () => uploadTwice(bytes),
  },
  {
    probe: 'Two parts of a program take items from one list at the same time',
    reported: `stripe-node fetches a page twice (${link('stripe/stripe-node', 2730)})`,
    ours: 'items 1,2,3,4; each page asked for once',
    async run() {
      const { client, received } = await connect(({ request, response }) => {
        const page = Number(new URL(request.path, 'http://a').searchParams.get('page') ?? 1);
        const data = [{ number: 2 * page - 1 }, { number: 2 * page }];
        reply(response, { data, page, pageSize: 2, total: 4, totalPages: 2 });
      });
      const items = client.paginate(operations.list, {})[Symbol.asyncIterator]();
      const taken = await Promise.all([items.next(), items.next(), items.next(), items.next()]);
      const numbers = taken.flatMap(({ value }) => (value ? [value.number] : []));
      const asked = received.map(({ path }) => path);
      const each = new Set(asked).size === 2 && asked.length === 2 ? 'once' : `as ${asked}`;
      return `items ${numbers.sort()}; each page asked for ${each}`;
    },
  },
  {
    probe: 'A poll whose object stays `in_progress`; no timeout given',
    reported: `openai-python's \`upload_and_poll\` never ends (${link('openai/openai-python', 3097)})`,
    ours: 'PollTimeoutError within 300 s',
    async run() {
      const { client, clock } = await connect(({ response }) =>
        reply(response, { status: 'in_progress' }),
      );
      const startedAt = clock.now();
      const polling = client.pollUntil({
        read: () => client.request<{ status: string }>({ method: 'GET', path: '/things/1' }),
        isDone: ({ status }) => status === 'completed',
      });
      const ending = await tell(polling);
      return `${ending} ${within(clock.now() - startedAt, 300_000, 'within 300 s')}`;
    },
  },
];
