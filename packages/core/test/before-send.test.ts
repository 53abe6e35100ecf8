import { describe, expect, it } from 'vitest';
import { VoisnapError } from '../src/index.js';
import { createManualClock } from './manual-clock.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { reply, replyInTurn } from './test-server.js';

const create = { body: { name: 'one' } };

describe('beforeSend', () => {
  it('is awaited before the request leaves', async () => {
    const { client, received } = await connect(replyInTurn({}));
    let seen: number | undefined;
    const beforeSend = async () => {
      await Promise.resolve();
      seen = received.length;
    };
    await client.call(operations.create, create, { beforeSend });
    expect(seen).toBe(0);
    expect(received).toHaveLength(1);
  });

  it('is called for each attempt, after the wait before it', async () => {
    const { client, clock } = await connect(({ number, response }) => {
      if (number > 1) return reply(response, {});
      return reply(response, {}, { status: 429, headers: { 'retry-after': '20' } });
    });
    const startedAt = clock.now();
    const times: number[] = [];
    const beforeSend = () => void times.push(clock.now() - startedAt);
    await client.call(operations.create, create, { beforeSend });
    expect(times).toEqual([0, 20_000]);
  });

  it('is called after the wait for a rate limit, not before it', async () => {
    const clock = createManualClock({ auto: true });
    const reset = clock.now() / 1_000 + 30;
    const headers = {
      'x-ratelimit-limit': '30',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(reset),
    };
    const { client } = await connect(({ response }) => reply(response, {}, { headers }), { clock });
    await client.call(operations.create, create);
    let at = 0;
    const beforeSend = () => {
      at = clock.now();
    };
    await client.call(operations.create, create, { beforeSend });
    expect(at).toBeGreaterThanOrEqual(reset * 1_000);
  });

  it('ends the call when it throws: nothing is sent, and nothing is tried again', async () => {
    const { client, received } = await connect(replyInTurn({}));
    let calls = 0;
    const beforeSend = () => {
      calls += 1;
      throw new Error('disk full');
    };
    const error = await failureOf(client.call(operations.create, create, { beforeSend }));
    expect(error).toBeInstanceOf(VoisnapError);
    expect(error.message).toBe(
      'beforeSend threw, which ended things.create; what it threw is the cause of this error. Nothing was sent.',
    );
    expect(error).toMatchObject({ requestSent: 'no', cause: { message: 'disk full' } });
    expect(calls).toBe(1);
    expect(received).toHaveLength(0);
  });

  it('passes on a VoisnapError that it throws', async () => {
    const { client } = await connect(replyInTurn({}));
    const held = new VoisnapError('Held.');
    const beforeSend = () => Promise.reject(held);
    expect(await failureOf(client.call(operations.create, create, { beforeSend }))).toBe(held);
  });

  it('does not keep an attempt beyond its timeout, and sends nothing afterwards', async () => {
    const clock = createManualClock();
    const { client, received } = await connect(replyInTurn({}), { clock, maxRetries: 0 });
    let onBegun = () => {};
    const begun = new Promise<void>((resolve) => {
      onBegun = resolve;
    });
    let finish = () => {};
    const beforeSend = () => {
      onBegun();
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    };
    const failing = failureOf(client.call(operations.create, create, { beforeSend }));
    await begun;
    clock.advance(30_000);
    expect(await failing).toMatchObject({ name: 'TimeoutError', requestSent: 'no' });
    finish();
    await client.call(operations.get, { path: { id: '1' } });
    expect(received).toHaveLength(1);
  });
});

describe('the scope of work that makes many calls', () => {
  const describeProgress = () => '3 of 5 done.';

  it('aborts with the signal of its caller, and says how far it got', async () => {
    const { client } = await connect(replyInTurn({}));
    const controller = new AbortController();
    const { signal } = controller;
    const scope = client.openScope({ name: 'campaign spring', signal, describeProgress });
    expect(scope).toMatchObject({ timeout: 30_000, signal: { aborted: false } });
    controller.abort('enough');
    expect(scope.signal.reason).toMatchObject({
      name: 'AbortError',
      message: 'The signal aborted campaign spring. 3 of 5 done.',
      cause: 'enough',
    });
    scope.close();
  });

  it('aborts when the client is closed, unless it has ended', async () => {
    const { client } = await connect(replyInTurn({}));
    const scope = client.openScope({ name: 'campaign spring', describeProgress });
    const ended = client.openScope({ name: 'campaign autumn', describeProgress });
    ended.close();
    await client.close();
    expect(scope.signal.reason).toMatchObject({
      name: 'AbortError',
      message:
        'The client was closed while campaign spring was under way. Is an await missing before it? 3 of 5 done.',
    });
    expect(ended.signal.aborted).toBe(false);
    expect(() => client.openScope({ name: 'another', describeProgress })).toThrow(
      'The client is closed',
    );
  });
});
