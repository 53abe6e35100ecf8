import { describe, expect, it } from 'vitest';
import {
  type HttpClient,
  type PagePromise,
  type RequestOptions,
  VoisnapError,
  WaitError,
} from '../src/index.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { reply, replyInTurn } from './test-server.js';

const thing = { path: { id: '1' } };

/** Ways to wait for a call, each in a function whose name the stack must contain. */
const waysToWait: Readonly<Record<string, (client: HttpClient) => Promise<unknown>>> = {
  async awaitsTheCall(client) {
    return await client.call(operations.get, thing);
  },
  async awaitsItsResponse(client) {
    return await client.call(operations.get, thing).withResponse();
  },
  async awaitsARawRequest(client) {
    return await client.request({ method: 'GET', path: '/things/1' });
  },
  async awaitsAllOfThem(client) {
    return await Promise.all([client.call(operations.get, thing)]);
  },
  async awaitsAFirstPage(client) {
    return await client.paginate(operations.list, {});
  },
  async iteratesAList(client) {
    for await (const _thing of client.paginate(operations.list, {}));
  },
  async iteratesPages(client) {
    for await (const _page of client.paginate(operations.list, {}).pages());
  },
  async collectsAList(client) {
    return await client.paginate(operations.list, {}).toArray();
  },
  async awaitsAChangedResponse(client) {
    return await client.call(operations.get, thing).map(({ number }) => number);
  },
};

describe('the stack of an error', () => {
  it('leads from a signal that was aborted before to the loop over a list', async () => {
    const { client } = await connect(replyInTurn());
    const loopOverAList = async () => {
      const options = { signal: AbortSignal.abort() };
      for await (const _thing of client.paginate(operations.list, {}, options));
    };
    for (const _use of ['first', 'later']) {
      const { name, stack } = await failureOf(loopOverAList());
      expect(name).toBe('AbortError');
      expect(stack).toContain('loopOverAList');
    }
  });

  it.each(Object.keys(waysToWait))('leads from the client to the function %s', async (name) => {
    const { client } = await connect(replyInTurn({ status: 404 }));
    const callOne = async () => {
      await waysToWait[name]?.(client);
    };
    const { stack = '' } = await failureOf(callOne());
    expect(stack).toMatch(/^NotFoundError: 404/);
    const lines = stack.split('\n');
    const caller = lines.findIndex(
      (line) => line.includes(`at async ${name}`) || line.includes(`.${name}`),
    );
    expect(caller).toBeGreaterThan(lines.findIndex((line) => line.includes('runCall')));
    expect(lines[caller]).toContain('stacks.test.ts');
    expect(lines.findIndex((line) => line.includes('callOne'))).toBeGreaterThan(caller);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it.each([
    [
      'loop',
      async (list: PagePromise<unknown>) => {
        for await (const _thing of list);
      },
    ],
    ['collection', (list: PagePromise<unknown>) => list.toArray()],
  ])('leads from a later page to the function of a %s', async (_title, read) => {
    const { client } = await connect(({ response, number }) => {
      const page = { data: [{ id: '1' }], page: number, pageSize: 1, total: 4, totalPages: 4 };
      reply(response, number < 3 ? page : {}, { status: number < 3 ? 200 : 404 });
    });
    const readAll = async () => {
      await read(client.paginate(operations.list, {}, { prefetch: 1, concurrency: 1 }));
    };
    const { name, stack } = await failureOf(readAll());
    expect(name).toBe('NotFoundError');
    expect(stack?.match(/readAll/g)).toHaveLength(1);
  });

  it('leads there after retries and waits too', async () => {
    const { client } = await connect(replyInTurn({ status: 503 }));
    const callInVain = async () => {
      await client.call(operations.get, thing);
    };
    const error = await failureOf(callInVain());
    expect(error.attempts).toHaveLength(4);
    expect(error.stack).toContain('callInVain');
  });

  it.each([
    ['ValidationError', { path: { id: '' } }, {}],
    ['ValidationError', { ...thing, query: { at: null } }, {}],
    ['ConfigurationError', thing, { extraBody: {} }],
  ])('is that of the call for a %s, whose text is made later', async (name, input, options) => {
    const { client } = await connect(replyInTurn({}));
    const callWrongly = async () => {
      await client.call(operations.get, input, options);
    };
    const error = await failureOf(callWrongly());
    const lines = (error.stack ?? '').split('\n');
    expect(lines[0]).toBe(`${name}: ${error.message}`);
    expect(lines[1]).toMatch(/^ {4}at /);
    expect(lines.filter((line) => line.includes('callWrongly'))).toHaveLength(1);
  });

  it('leads to the code that aborted the call, and to that which called it', async () => {
    const { client } = await connect(() => {});
    const controller = new AbortController();
    const call = client.call(operations.get, thing, { signal: controller.signal });
    const cancel = () => controller.abort();
    const hangUp = () => cancel();
    hangUp();
    const { stack } = await failureOf(call);
    expect(stack).toMatch(/at cancel .*\n\s+at hangUp /);
  });

  it.each([
    ['AbortError', { signal: AbortSignal.abort() }, 200],
    ['AuthenticationError', {}, 401],
    ['PollTimeoutError', { timeout: 5_000 }, 200],
    ['RangeError', { onProgress: () => Promise.reject(new RangeError('Too far.')) }, 200],
  ])(
    'leads from a wait that ends with a %s to the function that waits',
    async (name, options, status) => {
      const { client } = await connect(replyInTurn({ status }));
      const target = {
        read: (poll: RequestOptions) => client.call(operations.get, thing, poll),
        isDone: () => false,
      };
      const waitBehind = (frames: number): Promise<unknown> =>
        frames > 0 ? waitBehind(frames - 1) : client.pollUntil(target, options);
      const waitInVain = async () => {
        await waitBehind(4);
      };
      for (const _use of ['first', 'later']) {
        const error = await failureOf(waitInVain());
        expect(error.name).toBe(name);
        expect(error.stack?.match(/waitInVain/g)).toHaveLength(1);
        if (!(error instanceof WaitError)) continue;
        const goOn = async () => {
          await error.resume({ timeout: 2_000 });
        };
        expect((await failureOf(goOn())).stack?.match(/goOn/g)).toHaveLength(1);
      }
    },
  );

  it('stays that of the call whose input was refused, when another call fails with the error', async () => {
    const { client: inner } = await connect(replyInTurn({}));
    const refused = await failureOf(inner.call(operations.get, { path: { id: '' } }));
    const { stack } = refused;
    const fail = () => Promise.reject(refused);
    const { client } = await connect(replyInTurn({}), { middleware: [{ call: fail }] });
    expect(await failureOf(client.call(operations.get, thing))).toBe(refused);
    expect(refused.stack).toBe(stack);
  });

  it('contains only the lines of the first caller, if calls share a failure', async () => {
    const shared = new VoisnapError('The cache is closed.');
    const { client } = await connect(replyInTurn({}), {
      middleware: [
        {
          call: async ({ method }) => {
            await Promise.resolve(method);
            throw shared;
          },
        },
      ],
    });
    const first = async () => {
      await client.call(operations.get, thing);
    };
    const second = async () => {
      await client.call(operations.get, thing);
    };
    expect(await failureOf(first())).toBe(shared);
    const { stack } = shared;
    expect(stack).toMatch(/at (?:async )?first /);
    expect(await failureOf(second())).toBe(shared);
    expect(shared.stack).toBe(stack);
  });
});
