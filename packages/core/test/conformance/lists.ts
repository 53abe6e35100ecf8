import { connect } from '../test-client.js';
import { operations } from '../test-operations.js';
import { reply } from '../test-server.js';
import { type Probe, tell, times, within } from './probe.js';

interface Envelope {
  readonly data: readonly { readonly number: number }[];
  readonly page?: number;
  readonly totalPages: number;
}

/** Collects a list whose pages come from a function. */
const collect = async (pageOf: (page: number) => Envelope) => {
  const { client, received } = await connect(({ request, response }) => {
    const page = Number(new URL(request.path, 'http://localhost').searchParams.get('page') ?? 1);
    reply(response, { page, pageSize: 2, total: 9, ...pageOf(page) });
  });
  const numbers: number[] = [];
  const reading = (async () => {
    for await (const { number } of client.paginate(operations.list, {})) numbers.push(number);
    return numbers;
  })();
  const ending = await tell(reading);
  const asked = received.map(({ path }) => path);
  return { ending, asked, repeated: asked.length - new Set(asked).size };
};

const thing = (number: number) => ({ number });

export const lists: readonly Probe[] = [
  {
    probe: 'A list with an empty page in the middle',
    elsewhere: 'anthropic, openai and Cloudflare stop there: the items after it are lost',
    ours: 'resolves with [1,3]; no page asked for twice',
    async run() {
      const list = await collect((page) => ({
        data: page === 2 ? [] : [thing(page)],
        totalPages: 3,
      }));
      return `${list.ending}; ${list.repeated === 0 ? 'no page' : 'a page'} asked for twice`;
    },
  },
  {
    probe: 'A list that shrinks from 5 pages to 2 while it is read',
    ours: 'resolves with [1,2]',
    run: async () =>
      (await collect((page) => ({ data: [thing(page)], totalPages: page === 1 ? 5 : 2 }))).ending,
  },
  {
    probe: 'A list that grows from 2 pages to 4 while it is read',
    ours: 'resolves with [1,2,3,4]',
    run: async () =>
      (await collect((page) => ({ data: [thing(page)], totalPages: page === 1 ? 2 : 4 }))).ending,
  },
  {
    probe: 'A server that gives page 1 whichever page is asked for',
    ours: 'ResponseValidationError; asked at most 3 times',
    async run() {
      const { ending, asked } = await collect(() => ({ data: [thing(1)], page: 1, totalPages: 3 }));
      return `${ending}; ${within(asked.length, 3, 'asked at most 3 times')}`;
    },
  },
  {
    probe: 'A server that always says that there is one more page',
    reported:
      'node-auth0 requests without end ([auth0/node-auth0#1259](https://github.com/auth0/node-auth0/issues/1259))',
    ours: 'ResponseValidationError; asked at most 150 times',
    async run() {
      const { ending, asked } = await collect((page) => ({
        data: [thing(page)],
        totalPages: page + 1,
      }));
      return `${ending}; ${within(asked.length, 150, 'asked at most 150 times')}`;
    },
  },
  {
    probe: 'A server that says that there are 1 000 000 000 pages, and gives empty ones',
    ours: 'ResponseValidationError; asked at most 110 times',
    async run() {
      const { ending, asked } = await collect(() => ({ data: [], totalPages: 1e9 }));
      return `${ending}; ${within(asked.length, 110, 'asked at most 110 times')}`;
    },
  },
  {
    probe: 'A list that is no list: `null`',
    ours: 'ResponseValidationError; asked once',
    async run() {
      const { client, received } = await connect(({ response }) => reply(response, null));
      const ending = await tell(client.paginate(operations.list, {}).toArray());
      return `${ending}; asked ${times(received.length)}`;
    },
  },
];
