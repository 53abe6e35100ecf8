import { describe, expect, it } from 'vitest';
import { ConfigurationError, type HttpClient, ServerError } from '../src/index.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { type RequestHandler, reply, replyInTurn } from './test-server.js';

const get = (client: HttpClient) => client.call(operations.get, { path: { id: '1' } });
const fail = async (client: HttpClient, calls: number) => {
  for (let call = 0; call < calls; call += 1) await failureOf(get(client));
};

describe('a retry budget', () => {
  it('limits the retries of an outage, and the error says so', async () => {
    const { client, received } = await connect(replyInTurn({ status: 503 }));
    await fail(client, 200);
    // 200 calls and 100 retries, where 600 would follow without it.
    expect(received).toHaveLength(300);
    const error = await failureOf(get(client));
    expect(error).toBeInstanceOf(ServerError);
    expect(error.attempts).toHaveLength(1);
    expect(error.message).toContain(
      "It was not sent again: the client's retry budget is used up (option retryBudget).",
    );
    expect(error.stack).toContain('option retryBudget');
  });

  it('grows again with calls that succeed', async () => {
    let outage = true;
    const handle: RequestHandler = ({ response, number }) =>
      reply(response, { number }, { status: outage ? 503 : 200 });
    const { client, received } = await connect(handle, { retryBudget: 2 });
    await fail(client, 2);
    expect(received).toHaveLength(4);
    outage = false;
    for (let call = 0; call < 10; call += 1) await get(client);
    outage = true;
    await fail(client, 1);
    expect(received).toHaveLength(4 + 10 + 3);
  });

  it('never ends the retries of a client whose calls succeed after one', async () => {
    const { client } = await connect(
      ({ response, number }) => reply(response, {}, { status: number % 2 === 1 ? 503 : 200 }),
      { retryBudget: 1 },
    );
    for (let call = 0; call < 20; call += 1) await get(client);
  });

  it('is not touched by a 429', async () => {
    const { client, received } = await connect(
      replyInTurn({ status: 429, headers: { 'retry-after': '1' } }),
      { retryBudget: 1 },
    );
    await fail(client, 5);
    expect(received).toHaveLength(20);
  });

  it('is unlimited when it is false', async () => {
    const { client, received } = await connect(replyInTurn({ status: 503 }), {
      retryBudget: false,
    });
    await fail(client, 60);
    expect(received).toHaveLength(240);
  });

  it('belongs to one client', async () => {
    const one = await connect(replyInTurn({ status: 503 }), { retryBudget: 1 });
    const other = await connect(replyInTurn({ status: 503 }), { retryBudget: 1 });
    await fail(one.client, 3);
    await fail(other.client, 1);
    expect(other.received).toHaveLength(2);
  });

  it.each([0, true, '100'])('refuses %j', async (retryBudget) => {
    const error = await failureOf(connect(replyInTurn({}), { retryBudget } as never));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toContain('retryBudget must be a whole number of at least 1');
  });
});
