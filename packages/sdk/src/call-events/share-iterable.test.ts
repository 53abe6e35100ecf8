import { EventEmitter, on } from 'node:events';
import { describe, expect, it } from 'vitest';
import { shareIterable } from './share-iterable.js';

/** Lets everything run that waits for nothing but promises. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A source that a test feeds, and that counts how often it was opened and closed. */
const createFeed = () => {
  const waiting: ((next: IteratorResult<unknown>) => void)[] = [];
  const failing: ((reason: unknown) => void)[] = [];
  const count = { opened: 0, closed: 0 };
  const iterable: AsyncIterable<unknown> = {
    [Symbol.asyncIterator]: () => {
      count.opened += 1;
      return {
        next: () =>
          new Promise((resolve, reject) => {
            waiting.push(resolve);
            failing.push(reject);
          }),
        return: async () => {
          count.closed += 1;
          return { done: true, value: undefined };
        },
      };
    },
  };
  const send = async (next: IteratorResult<unknown>) => {
    waiting.shift()?.(next);
    failing.shift();
    await turn();
  };
  return {
    iterable,
    count,
    send: (event: unknown) => send({ done: false, value: event }),
    end: () => send({ done: true, value: undefined }),
    fail: async (reason: unknown) => {
      failing.shift()?.(reason);
      await turn();
    },
  };
};

const collect = () => {
  const seen: unknown[] = [];
  return {
    seen,
    onEvent: (event: unknown) => void seen.push(event),
    onEnd: (failure?: { readonly cause: unknown }) => void seen.push(failure ?? 'end'),
  };
};

describe('shareIterable', () => {
  it('gives each event to all listeners, from one reader', async () => {
    const { iterable, count, send } = createFeed();
    const [first, second] = [collect(), collect()];
    shareIterable(iterable, first);
    shareIterable(iterable, second);
    await send(1);
    await send(2);
    expect([first.seen, second.seen]).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(count).toEqual({ opened: 1, closed: 0 });
  });

  it('closes the iterable when the last listener leaves, and opens it again for the next', async () => {
    const { iterable, count, send } = createFeed();
    const [first, second] = [collect(), collect()];
    const leave = [shareIterable(iterable, first), shareIterable(iterable, second)];
    leave[0]?.();
    await send(1);
    expect([first.seen, second.seen]).toEqual([[], [1]]);
    leave[1]?.();
    leave[1]?.();
    expect(count).toEqual({ opened: 1, closed: 1 });
    shareIterable(iterable, first);
    expect(count).toEqual({ opened: 2, closed: 1 });
  });

  it('tells all listeners of the end, and of a failure', async () => {
    const ending = createFeed();
    const failing = createFeed();
    const [first, second] = [collect(), collect()];
    shareIterable(ending.iterable, first);
    shareIterable(failing.iterable, second);
    await ending.end();
    await failing.fail('the queue is gone');
    expect(first.seen).toEqual(['end']);
    expect(second.seen).toEqual([{ cause: 'the queue is gone' }]);
  });

  it('leaves no listener on an event emitter', async () => {
    const emitter = new EventEmitter();
    const listener = collect();
    const leave = shareIterable(on(emitter, 'event'), listener);
    emitter.emit('event', 'SessionEnded');
    await turn();
    expect(listener.seen).toEqual([['SessionEnded']]);
    leave();
    await turn();
    expect([emitter.listenerCount('event'), emitter.listenerCount('error')]).toEqual([0, 0]);
  });

  it('does not wait for a generator that hangs, and is not broken by one that fails to close', async () => {
    const hang = async function* () {
      await new Promise(() => {});
      yield 1;
    };
    shareIterable(hang(), collect())();
    const unclosable: AsyncIterable<unknown> = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise(() => {}),
        return: () => {
          throw new Error('cannot close');
        },
      }),
    };
    shareIterable(unclosable, collect())();
    await turn();
  });

  it.each([
    ['that throws when it is opened', () => void JSON.parse('{')],
    ['that opens as nothing', () => undefined],
  ])('does not leave a listener without news with an iterable %s', async (_what, open) => {
    const iterable = { [Symbol.asyncIterator]: open } as unknown as AsyncIterable<unknown>;
    const listener = collect();
    try {
      shareIterable(iterable, listener);
      await turn();
      expect(listener.seen).toEqual([{ cause: expect.any(TypeError) }]);
    } catch (error) {
      expect((error as Error).message).toContain('cannot be read, so nothing was sent');
    }
  });
});
