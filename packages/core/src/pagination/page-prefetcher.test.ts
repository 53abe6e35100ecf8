import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../test/manual-clock.js';
import { resolvedRequest } from '../../test/resolved-request.js';
import type { ListEnvelope } from './list-envelope.js';
import { PagePromise, type PagingOptions } from './page-promise.js';

type LoadTestPage = (page: number, signal?: AbortSignal) => Promise<ListEnvelope<number>>;

/** As a real request, one that is aborted ends. */
const whenAborted = (signal?: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });

/** A list whose pages take time. It records the requested pages and the largest number at once. */
const listOf = (handle: LoadTestPage, options?: PagingOptions) => {
  const seen = { asked: [] as number[], inFlight: 0, most: 0 };
  const run = async (page: number, signal?: AbortSignal) => {
    seen.asked.push(page);
    seen.inFlight += 1;
    seen.most = Math.max(seen.most, seen.inFlight);
    try {
      return await Promise.race([handle(page, signal), whenAborted(signal)]);
    } finally {
      seen.inFlight -= 1;
    }
  };
  const list = new PagePromise<number>(
    (page = 1, signal) => resolvedRequest(run(page, signal)),
    options,
  );
  return { list, seen };
};

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const pageOf = (items: readonly number[], pageSize: number, page: number) => ({
  data: items.slice((page - 1) * pageSize, page * pageSize),
  page,
  pageSize,
  total: items.length,
  totalPages: Math.ceil(items.length / pageSize),
});
const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await undefined;
};
const collect = async (list: AsyncIterable<number>) => {
  const items: number[] = [];
  for await (const item of list) items.push(item);
  return items;
};

describe('reading ahead', () => {
  it('fetches a page while the one before is consumed: 100 pages of 20 + 20 ms take 2 020 ms', async () => {
    const clock = createManualClock({ now: 0 });
    const { list } = listOf(async (page) => {
      await clock.sleep(20);
      return pageOf(numbers(100), 1, page);
    });
    let finished = false;
    const consuming = (async () => {
      for await (const _page of list.pages()) await clock.sleep(20);
      finished = true;
    })();
    for (; !finished; await setImmediate()) if (clock.pending > 0) clock.advance(20);
    await consuming;
    expect(clock.now()).toBe(2_020);
  });

  it('hides how long the API takes, if it takes up to twice as long as the consumer', async () => {
    const clock = createManualClock({ now: 0 });
    const { list, seen } = listOf(async (page) => {
      await clock.sleep(40);
      return pageOf(numbers(100), 1, page);
    });
    const consuming = (async () => {
      for await (const _page of list.pages()) await clock.sleep(20);
    })();
    let finished = false;
    const ended = consuming.then(() => {
      finished = true;
    });
    for (; !finished; await setImmediate()) if (clock.pending > 0) clock.advance(20);
    await ended;
    // The first page, the second, and then one page each 20 ms.
    expect(clock.now()).toBeLessThanOrEqual(2 * 40 + 99 * 20 + 20);
    expect(seen.most).toBe(2);
  });

  it('does not wait for a page that is read before it fetches the one after it', async () => {
    const { list, seen } = listOf((page) =>
      page === 1 ? Promise.resolve(pageOf(numbers(9), 1, 1)) : new Promise(() => {}),
    );
    const pages = list.pages();
    await pages.next();
    expect(seen.asked).toEqual([1, 2]);
    const waiting = pages.next();
    await setImmediate();
    expect(seen.asked).toEqual([1, 2, 3]);
    waiting.catch(() => {});
  });

  it.each([
    [undefined, 1, [1, 2]],
    [0, 1, [1]],
    [1, 1, [1, 2]],
    [3, 3, [1, 2, 3, 4]],
  ])('holds back at a prefetch of %s', async (prefetch, most, expected) => {
    const { list, seen } = listOf(async (page) => pageOf(numbers(9), 1, page), { prefetch });
    const pages = list.pages();
    await pages.next();
    await setImmediate();
    expect(seen.asked).toEqual(expected);
    expect(seen.most).toBe(most);
    await pages.return();
  });

  it('reports a failing page to who comes to it, and no earlier', async () => {
    const failure = new Error('page 3');
    const { list, seen } = listOf(
      async (page) => {
        if (page === 3) throw failure;
        return pageOf(numbers(9), 1, page);
      },
      { prefetch: 4 },
    );
    const read: number[] = [];
    const reading = (async () => {
      for await (const item of list) {
        await setImmediate();
        read.push(item);
      }
    })();
    await expect(reading).rejects.toBe(failure);
    expect(read).toEqual([0, 1]);
    expect(seen.asked).toEqual([1, 2, 3, 4, 5]);
  });

  it.each(['a break', 'an error of the consumer', 'a failing page'])(
    'leaves nothing running after %s',
    async (ending) => {
      const aborted: number[] = [];
      const { list, seen } = listOf(
        (page, signal) =>
          page === 1
            ? Promise.resolve(pageOf(numbers(9), 1, 1))
            : new Promise((_resolve, reject) => {
                if (page === 2 && ending === 'a failing page') return reject(new Error('page 2'));
                signal?.addEventListener('abort', () => {
                  aborted.push(page);
                  reject(signal.reason);
                });
              }),
        { prefetch: 3 },
      );
      const reading = (async () => {
        for await (const _item of list) {
          if (ending === 'a break') break;
          if (ending !== 'a failing page') throw new Error('mine');
        }
      })();
      await reading.catch(() => {});
      await setImmediate();
      expect(aborted).toEqual(ending === 'a failing page' ? [3, 4] : [2, 3, 4]);
      expect(seen.inFlight).toBe(0);
    },
  );

  it('gives no page that came ahead of an abort', async () => {
    const controller = new AbortController();
    const { list } = listOf(
      async (page) => {
        controller.signal.throwIfAborted();
        return pageOf(numbers(9), 1, page);
      },
      { signal: controller.signal },
    );
    const pages = list.pages();
    await pages.next();
    await setImmediate();
    controller.abort(new Error('enough'));
    await expect(pages.next()).rejects.toThrow('enough');
  });
});

describe('collecting with concurrency', () => {
  it('sends the next request as soon as one of them has its page', async () => {
    const waiting = new Map<number, () => void>();
    const { list, seen } = listOf(async (page) => {
      if (page > 1) await new Promise<void>((resolve) => waiting.set(page, resolve));
      return pageOf(numbers(12), 1, page);
    });
    const collecting = list.toArray({ concurrency: 4 });
    await setImmediate();
    expect(seen.asked).toEqual([1, 2, 3, 4, 5]);
    for (const [answered, next] of [
      [3, 6],
      [5, 7],
      [7, 8],
      [2, 9],
    ] as const) {
      waiting.get(answered)?.();
      await setImmediate();
      expect(seen.asked.at(-1)).toBe(next);
      expect(seen.inFlight).toBe(4);
    }
    for (; seen.inFlight > 0; await setImmediate())
      for (const respond of waiting.values()) respond();
    expect(await collecting).toEqual(numbers(12));
  });

  it('gets the first page first, and the rest as many at a time as it was told', async () => {
    const { list, seen } = listOf(async (page) => {
      await setImmediate();
      return pageOf(numbers(100), 1, page);
    });
    expect(await list.toArray({ concurrency: 8 })).toEqual(numbers(100));
    expect(seen.asked).toEqual(numbers(100).map((page) => page + 1));
    expect(seen.most).toBe(8);
  });

  it('stops ahead of a slow page where a list cannot end', async () => {
    let respond = () => {};
    const slow = new Promise<void>((resolve) => {
      respond = resolve;
    });
    const respondWith = async (page: number) => {
      await (page === 3 ? slow : setImmediate());
      return { data: [page], page, pageSize: 1, total: 2, totalPages: page === 1 ? 2 : 1e9 };
    };
    const { list, seen } = listOf(respondWith, { concurrency: 2 });
    const collecting = list.toArray();
    const isAtEnd = () => seen.asked.length > 2 && seen.inFlight === 1;
    while (!isAtEnd() && seen.asked.length < 500) await setImmediate();
    // Two pages at first, and ten times as many and 100 more.
    expect(seen.asked.at(-1)).toBe(121);
    respond();
    await expect(collecting).rejects.toThrow('The list does not end');
  });

  it('goes on elsewhere while one page is slow', async () => {
    let release = () => {};
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { list, seen } = listOf(
      async (page) => {
        if (page === 2) await slow;
        return pageOf(numbers(30), 1, page);
      },
      { concurrency: 2 },
    );
    const collecting = list.toArray();
    await setImmediate();
    expect(seen.asked).toHaveLength(30);
    release();
    expect(await collecting).toEqual(numbers(30));
  });
});

/** A change of the list just before a request is handled. */
const change = fc.constantFrom('nothing', 'push', 'pop', 'unshift', 'shift');
const latency = fc.tuple(fc.nat(12), fc.nat(12));
const reading = fc.record({
  count: fc.nat(40),
  pageSize: fc.integer({ min: 1, max: 5 }),
  prefetch: fc.nat(4),
  concurrency: fc.integer({ min: 1, max: 6 }),
  collects: fc.boolean(),
  /** Whether the API gives its last page for one beyond the end, or an empty one. */
  clamps: fc.boolean(),
  latencies: fc.array(latency, { minLength: 1, maxLength: 20 }),
});
type Reading = typeof reading extends fc.Arbitrary<infer Value> ? Value : never;

/** Reads a list that changes before each request, with responses in any order. */
const readChanging = async (setup: Reading, changes: readonly string[]) => {
  const items = numbers(setup.count);
  let fresh = 1_000;
  let looks = 0;
  const edits: Record<string, () => void> = {
    push: () => items.push(fresh++),
    pop: () => items.pop(),
    unshift: () => items.unshift(fresh++),
    shift: () => items.shift(),
  };
  const { list, seen } = listOf(async (page) => {
    const [before, after] = setup.latencies[page % setup.latencies.length] ?? [0, 0];
    await turns(before);
    if (looks > 0) edits[changes[looks] ?? 'nothing']?.();
    looks += 1;
    const last = Math.max(1, Math.ceil(items.length / setup.pageSize));
    const response = pageOf(items, setup.pageSize, setup.clamps ? Math.min(page, last) : page);
    await turns(after);
    return response;
  }, setup);
  const read = await (setup.collects ? list.toArray() : collect(list));
  return { read, seen, items };
};

describe('a list that changes while it is read ahead', () => {
  it('ends, in order, without asking for a page twice or for too many at once', async () => {
    await fc.assert(
      fc.asyncProperty(reading, fc.array(change, { maxLength: 60 }), async (setup, changes) => {
        const { seen } = await readChanging(setup, changes);
        expect(seen.asked).toEqual(numbers(seen.asked.length).map((page) => page + 1));
        const allowed = setup.collects ? setup.concurrency : Math.max(1, setup.prefetch);
        expect(seen.most).toBeLessThanOrEqual(allowed);
        await setImmediate();
        expect(seen.inFlight).toBe(0);
        // A page more for each change, and those that were ahead when the list got shorter.
        expect(seen.asked.length).toBeLessThanOrEqual(setup.count + changes.length + allowed + 1);
      }),
      { numRuns: 500 },
    );
  });

  it('loses nothing of a list that only grows, and repeats nothing', async () => {
    const growth = fc.array(fc.constantFrom('nothing', 'push'), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(reading, growth, async (setup, changes) => {
        const { read, items } = await readChanging(setup, changes);
        expect(read.slice(0, setup.count)).toEqual(numbers(setup.count));
        expect(read).toEqual(items.filter((item) => read.includes(item)));
      }),
      { numRuns: 500 },
    );
  });

  it('gives of a list that only loses its end no item twice, in order, and all that stayed', async () => {
    const loss = fc.array(fc.constantFrom('nothing', 'pop'), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(reading, loss, async (setup, changes) => {
        const { read, items } = await readChanging(setup, changes);
        expect(read).toEqual(numbers(setup.count).filter((item) => read.includes(item)));
        expect(read).toEqual(expect.arrayContaining(items));
      }),
      { numRuns: 500 },
    );
  });

  it('asks of one that stays for no page that a limit makes needless', async () => {
    await fc.assert(
      fc.asyncProperty(reading, fc.nat(50), async (setup, limit) => {
        const { list, seen } = listOf(
          async (page) => pageOf(numbers(setup.count), setup.pageSize, page),
          setup,
        );
        expect(await list.toArray({ limit })).toEqual(numbers(Math.min(limit, setup.count)));
        expect(seen.asked.length).toBeLessThanOrEqual(Math.ceil(limit / setup.pageSize));
      }),
    );
  });
});
