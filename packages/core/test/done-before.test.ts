import { describe, expect, it } from 'vitest';
import { ConflictError, NotFoundError } from '../src/index.js';
import type { Operation } from '../src/util/operation.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { type RequestHandler, reply } from './test-server.js';

type ById = { input: { path: { id: string } }; response: unknown };
const remove: Operation<ById> = {
  id: 'things.delete',
  method: 'DELETE',
  path: '/things/{id}',
  retry: 'idempotent',
  rateLimitPolicy: 'api-write',
};
const cancel: Operation<ById> = {
  ...remove,
  id: 'things.cancel',
  method: 'POST',
  path: '/things/{id}/cancel',
};
const one = { path: { id: '1' } };
const advice = 'The API may have carried out an earlier attempt of this call: look at the resource';
const refusal = { title: 'Busy', status: 503 };

/** Loses the first response, and responds with a status to all later requests. */
const loseFirst =
  (status: number): RequestHandler =>
  ({ response, socket, number }) =>
    number === 1 ? void socket.destroy() : reply(response, { title: 'No' }, { status });

describe('a DELETE whose response was lost, and that finds nothing when it is sent again', () => {
  it('succeeds', async () => {
    const { client } = await connect(loseFirst(404));
    const { data, response, attempts } = await client.call(remove, one).withResponse();
    expect(data).toBeUndefined();
    expect(response.status).toBe(204);
    expect(attempts).toMatchObject([{ code: expect.any(String) }, { status: 404 }]);
  });

  it('fails if the API refused the first attempt: then there was nothing to delete', async () => {
    const { client } = await connect(({ response, number }) =>
      reply(response, refusal, { status: number === 1 ? 503 : 404 }),
    );
    expect(await failureOf(client.call(remove, one))).toBeInstanceOf(NotFoundError);
  });

  it('succeeds if a gateway responded to the first attempt', async () => {
    const { client } = await connect(({ response, number }) =>
      reply(response, {}, { status: number === 1 ? 503 : 404 }),
    );
    expect(await client.call(remove, one)).toBeUndefined();
  });

  it('fails if no response was lost', async () => {
    const { client } = await connect(({ response }) => reply(response, {}, { status: 404 }));
    expect(await failureOf(client.call(remove, one))).toBeInstanceOf(NotFoundError);
  });

  it('does not excuse the 404 of another method', async () => {
    const { client } = await connect(loseFirst(404));
    expect(await failureOf(client.call(operations.get, one))).toBeInstanceOf(NotFoundError);
    expect(await failureOf(client.call(cancel, one))).toBeInstanceOf(NotFoundError);
  });
});

describe('a write whose response was lost, and that meets a conflict when it is sent again', () => {
  it('fails, and says that the conflict may be with itself', async () => {
    const { client } = await connect(loseFirst(409));
    const error = await failureOf(client.call(cancel, one));
    expect(error).toBeInstanceOf(ConflictError);
    expect(error.message).toContain(advice);
    expect(error.requestSent).toBe('maybe');
    expect(error.attempts).toHaveLength(2);
  });

  it('says the same if an unsafe one was sent again with the caller’s key', async () => {
    const { client } = await connect(loseFirst(409));
    const options = { idempotencyKey: 'order-7' };
    const error = await failureOf(
      client.call(operations.create, { body: { name: 'one' } }, options),
    );
    expect(error).toBeInstanceOf(ConflictError);
    expect(error.message).toContain(advice);
  });

  it('does not say so if no response was lost', async () => {
    const { client } = await connect(({ response }) => reply(response, {}, { status: 409 }));
    expect((await failureOf(client.call(cancel, one))).message).not.toContain(advice);
  });
});
