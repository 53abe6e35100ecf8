import { describe, expect, it } from 'vitest';
import {
  collect,
  createLeads,
  createRun,
  type Lead,
  TestJournal,
} from '../../test/campaign-kit.js';
import { breathe, FakeCallsApi, lost, runToEnd } from '../../test/fake-calls-api.js';

const failureOf = (promise: PromiseLike<unknown>): Promise<Error> =>
  Promise.resolve(promise).then(
    () => Promise.reject(new Error('It did not reject.')),
    (error: unknown) => error as Error,
  );

/** Rows that tell how many were taken. */
const countTaken = (leads: readonly Lead[]) => {
  const source = {
    taken: 0,
    closed: false,
    async *[Symbol.asyncIterator]() {
      try {
        for (const lead of leads) {
          source.taken += 1;
          yield lead;
        }
      } finally {
        source.closed = true;
      }
    },
  };
  return source;
};

describe('a run', () => {
  it('does nothing before it is awaited or iterated', async () => {
    const api = new FakeCallsApi();
    const journal = new TestJournal();
    const run = createRun(api, createLeads(2), { journal });
    await breathe();
    expect(journal.events).toEqual([]);
    expect(api.sent).toEqual([]);
    expect(run.progress).toMatchObject({ placed: 0, open: 0, paused: false });
  });

  it('gives the summary when it is awaited', async () => {
    const api = new FakeCallsApi();
    const run = createRun(api, createLeads(7));
    const counts = { placed: 7, found: 0, skipped: 0, rejected: 0, uncertain: 0, aborted: 0 };
    expect(await runToEnd(api, run)).toEqual({ ...counts, durationMs: 0 });
    expect(await run).toMatchObject(counts);
    expect(run.progress).toMatchObject({ ...counts, open: 0 });
    expect(api.sent).toHaveLength(7);
    expect(api.openScopes).toBe(0);
  });

  it('gives the outcomes in the order in which the rows finish, and the summary afterwards', async () => {
    const api = new FakeCallsApi();
    api.behave = (_number, key) => async (place) => {
      if (key === 'lead_1') await api.clock.sleep(1_000);
      return place();
    };
    const run = createRun(api, createLeads(3));
    const { told, outcomes } = await collect(api, run);
    expect(told).toEqual(['lead_2 placed', 'lead_3 placed', 'lead_1 placed']);
    expect(outcomes[0]).toMatchObject({
      key: 'lead_2',
      row: { toNumber: '+14155550002' },
      call: { id: 'obc_1' },
      callId: 'obc_1',
      attempts: 1,
    });
    expect(await run).toMatchObject({ placed: 3, durationMs: 1_000 });
  });

  it('takes rows from a generator, an async iterable and an array of promises', async () => {
    const api = new FakeCallsApi();
    const rows = createLeads(3);
    const promised = rows.map((row) => Promise.resolve(row));
    for (const source of [rows.values(), countTaken(rows), promised, new Set(rows)]) {
      expect(await runToEnd(api, createRun(api, source))).toMatchObject({ placed: 3 });
    }
  });

  it('takes no more rows ahead of its loop than concurrency allows', async () => {
    const api = new FakeCallsApi();
    const source = countTaken(createLeads(20));
    let seen = 0;
    for await (const _ of createRun(api, source, { concurrency: 3 })) {
      seen += 1;
      for (let turns = 0; turns < 20; turns += 1) await breathe();
      expect(source.taken - seen).toBeLessThanOrEqual(3);
    }
    expect(seen).toBe(20);
  });

  it('works on no more rows at a time than concurrency allows', async () => {
    const api = new FakeCallsApi();
    let most = 0;
    let now = 0;
    api.behave = () => async (place) => {
      now += 1;
      most = Math.max(most, now);
      await api.clock.sleep(1_000);
      now -= 1;
      return place();
    };
    await runToEnd(api, createRun(api, createLeads(20)));
    expect(most).toBe(4);
  });

  it('can be awaited inside of its own loop', async () => {
    const api = new FakeCallsApi();
    const run = createRun(api, createLeads(12), { concurrency: 2 });
    const seen: string[] = [];
    for await (const { key } of run) {
      if (seen.push(String(key)) === 1) expect(await run).toMatchObject({ placed: 12 });
    }
    expect(seen).toHaveLength(12);
  });

  it('gives its outcomes once', async () => {
    const api = new FakeCallsApi();
    const iterated = createRun(api, createLeads(1));
    await collect(api, iterated);
    expect((await collect(api, iterated)).error).toMatchObject({
      name: 'ConfigurationError',
      message: expect.stringContaining('iterated before'),
    });
    const awaited = createRun(api, createLeads(1));
    await awaited;
    expect((await collect(api, awaited)).error).toMatchObject({
      name: 'ConfigurationError',
      message: expect.stringContaining('Iterate it first, then await it'),
    });
  });

  it('has catch and finally, as every promise', async () => {
    const api = new FakeCallsApi();
    let over = 0;
    await createRun(api, createLeads(1)).finally(() => {
      over += 1;
    });
    const journal = new TestJournal();
    journal.onLoad = () => {
      throw new Error('locked');
    };
    expect(await createRun(api, createLeads(1), { journal }).catch(() => 'caught')).toBe('caught');
    expect(over).toBe(1);
  });
});

describe('a loop that is left early', () => {
  it('sends nothing new, completes what is in flight, and lets the run resolve', async () => {
    const api = new FakeCallsApi();
    api.behave = (number) => async (place) => {
      if (number > 1) await api.clock.sleep(1_000);
      return place();
    };
    const source = countTaken(createLeads(50));
    const journal = new TestJournal();
    const run = createRun(api, source, { journal, concurrency: 3 });
    const reading = async () => {
      for await (const _ of run) break;
    };
    await runToEnd(api, reading());
    const sent = api.sent.length;
    expect(sent).toBeLessThanOrEqual(4);
    expect(await run).toMatchObject({ placed: sent, aborted: 0 });
    expect(journal.events.at(-1)).toBe('close');
    expect(journal.events.filter((event) => event.startsWith('placed'))).toHaveLength(sent);
    expect(source.closed).toBe(true);
    expect(api.openScopes).toBe(0);
  });

  it('after an abort rejects as the abort does', async () => {
    const api = new FakeCallsApi();
    const controller = new AbortController();
    const run = createRun(api, createLeads(9), { signal: controller.signal });
    const reading = async () => {
      for await (const _ of run) {
        controller.abort();
        break;
      }
    };
    expect(await failureOf(runToEnd(api, reading()))).toMatchObject({
      message: 'The signal aborted campaign "spring".',
    });
  });

  it('shows the error of its body', async () => {
    const api = new FakeCallsApi();
    const reading = async () => {
      for await (const _ of createRun(api, createLeads(9))) throw new Error('mine');
    };
    expect(await failureOf(runToEnd(api, reading()))).toMatchObject({ message: 'mine' });
  });
});

describe('a signal', () => {
  it('that has aborted leaves everything untouched', async () => {
    const api = new FakeCallsApi();
    const journal = new TestJournal();
    const source = countTaken(createLeads(1));
    const run = createRun(api, source, { journal, signal: AbortSignal.abort() });
    expect(await failureOf(run)).toMatchObject({
      message: 'The signal aborted campaign "spring".',
    });
    expect(journal.events).toEqual([]);
    expect(source.taken).toBe(0);
  });

  it('that aborts lets requests in flight complete, and calls back those that wait', async () => {
    const api = new FakeCallsApi();
    const controller = new AbortController();
    api.behave = (number) => async (place) => {
      if (number === 2) {
        controller.abort();
        api.waits = 0;
      }
      await api.clock.sleep(1_000);
      return place();
    };
    const journal = new TestJournal();
    const leads = createLeads(9);
    let index = 0;
    const key = (lead: Lead) => {
      // The third row waits inside of the client while the second one is sent.
      index += 1;
      if (index === 3) api.waits = 60_000;
      return lead.metadata.leadId;
    };
    const { signal } = controller;
    const run = createRun(api, leads, { journal, signal, concurrency: 3, key });
    api.waits = 10;
    const { told, error, outcomes } = await collect(api, run);
    expect(error).toMatchObject({ message: 'The signal aborted campaign "spring".' });
    expect(told.sort()).toEqual(['lead_1 placed', 'lead_2 placed', 'lead_3 aborted']);
    expect(outcomes.find(({ status }) => status === 'aborted')).toMatchObject({ attempts: 0 });
    expect(journal.statesOf('lead_3')).toEqual([]);
    expect(journal.events.at(-1)).toBe('close');
    expect(await failureOf(run)).toBe(error);
  });

  it('that aborts says of a row that may have been called before why it is uncertain', async () => {
    const api = new FakeCallsApi();
    const controller = new AbortController();
    const journal = new TestJournal([{ at: api.clock.now() - 1_000 }]);
    void api.clock.sleep(1_000).then(() => controller.abort());
    const run = createRun(api, createLeads(1), { journal, signal: controller.signal });
    const { outcomes } = await collect(api, run);
    expect(outcomes[0]).toMatchObject({
      status: 'uncertain',
      error: {
        requestSent: 'maybe',
        message: expect.stringContaining('stopped before the list of calls could decide'),
      },
    });
  });

  it('that aborts does not wait for a source that hangs', async () => {
    const api = new FakeCallsApi();
    const controller = new AbortController();
    let deliver: (step: IteratorResult<Lead>) => void = () => {};
    const next = () =>
      new Promise<IteratorResult<Lead>>((resolve) => {
        deliver = resolve;
      });
    const rows: AsyncIterable<Lead> = { [Symbol.asyncIterator]: () => ({ next }) };
    const run = createRun(api, rows, { signal: controller.signal });
    const failing = failureOf(run);
    for (let turns = 0; turns < 50; turns += 1) await breathe();
    controller.abort();
    expect(await failing).toMatchObject({ message: 'The signal aborted campaign "spring".' });
    // A row that comes too late is as if it had not been taken.
    const [value] = createLeads(1) as [Lead];
    deliver({ value, done: false });
    for (let turns = 0; turns < 5; turns += 1) await breathe();
    expect(run.progress).toMatchObject({ open: 0, aborted: 0 });
  });
});

describe('a client that is closed', () => {
  it('ends the run; what was in flight is uncertain', async () => {
    const api = new FakeCallsApi();
    api.behave = (number) => (place) => {
      if (number < 3) return place();
      api.close();
      throw lost();
    };
    const journal = new TestJournal();
    const { told, error } = await collect(
      api,
      createRun(api, createLeads(9), { journal, concurrency: 1 }),
    );
    expect(error).toMatchObject({ message: 'The client was closed.' });
    expect(told).toEqual(['lead_1 placed', 'lead_2 placed', 'lead_3 uncertain']);
    expect(api.sent).toHaveLength(3);
    expect(journal.events.at(-1)).toBe('close');
  });
});

describe('a pause', () => {
  it('sends nothing new until resume, and may come before the start', async () => {
    const api = new FakeCallsApi();
    const run = createRun(api, createLeads(3));
    run.pause();
    expect(run.progress.paused).toBe(true);
    const summary = run.then((result) => result);
    for (let turns = 0; turns < 50; turns += 1) await breathe();
    api.clock.advance(600_000);
    expect(api.sent).toHaveLength(0);
    expect(run.progress).toMatchObject({ paused: true, placed: 0 });
    run.resume();
    expect(await summary).toMatchObject({ placed: 3, durationMs: 600_000 });
  });

  it('calls back a request that waits inside of the client, and sends it after resume', async () => {
    const api = new FakeCallsApi();
    api.waits = 50_000;
    const journal = new TestJournal();
    const run = createRun(api, createLeads(1), { journal });
    const summary = run.then((result) => result);
    await api.clock.nextSleep();
    run.pause();
    for (let turns = 0; turns < 20; turns += 1) await breathe();
    expect(api.clock.pending).toBe(0);
    expect(journal.events).toEqual(['load']);
    run.resume();
    expect(await runToEnd(api, summary)).toMatchObject({ placed: 1, aborted: 0 });
    expect(api.sent).toHaveLength(1);
    expect(journal.statesOf('lead_1')).toEqual(['dialing', 'placed']);
  });

  it('completes a request that was sent', async () => {
    const api = new FakeCallsApi();
    api.behave = () => async (place) => {
      await api.clock.sleep(1_000);
      return place();
    };
    const run = createRun(api, createLeads(1));
    const summary = run.then((result) => result);
    await api.clock.nextSleep();
    run.pause();
    expect(await runToEnd(api, summary)).toMatchObject({ placed: 1, uncertain: 0 });
  });

  it('can be ended by an abort', async () => {
    const api = new FakeCallsApi();
    const controller = new AbortController();
    const run = createRun(api, createLeads(9), { signal: controller.signal });
    run.pause();
    const collecting = collect(api, run);
    for (let turns = 0; turns < 50; turns += 1) await breathe();
    controller.abort();
    expect((await collecting).told).toHaveLength(4);
    expect(api.sent).toHaveLength(0);
  });
});

describe('onProgress', () => {
  it('is called after each outcome', async () => {
    const api = new FakeCallsApi();
    const seen: number[] = [];
    const onProgress = ({ placed }: { placed: number }) => void seen.push(placed);
    await runToEnd(api, createRun(api, createLeads(3), { onProgress }));
    expect(seen).toEqual([1, 2, 3]);
  });

  it('stops the run when it throws, with its error', async () => {
    const api = new FakeCallsApi();
    const mine = new Error('mine');
    const onProgress = async () => {
      throw mine;
    };
    const run = createRun(api, createLeads(50), { onProgress });
    expect(await failureOf(runToEnd(api, run))).toBe(mine);
    expect(api.sent.length).toBeLessThanOrEqual(5);
  });

  it('that hangs does not outlive an abort by more than 30 seconds', async () => {
    const api = new FakeCallsApi();
    const controller = new AbortController();
    void api.clock.sleep(1_000).then(() => controller.abort());
    const onProgress = () => new Promise<void>(() => {});
    const startedAt = api.clock.now();
    const options = { onProgress, signal: controller.signal, concurrency: 2 };
    const { told, error } = await collect(api, createRun(api, createLeads(9), options));
    expect(error).toMatchObject({ message: expect.stringContaining('The signal aborted') });
    expect(told).toEqual(['lead_1 placed', 'lead_2 placed']);
    expect(api.clock.now()).toBe(startedAt + 31_000);
  });
});

describe('rows that need no request', () => {
  it('leave other work of the program its turn, so that an endless list can be aborted', async () => {
    const api = new FakeCallsApi();
    const controller = new AbortController();
    setImmediate(() => controller.abort());
    const rows = (function* () {
      for (;;) yield null as never;
    })();
    const run = createRun(api, rows, { signal: controller.signal });
    expect(await failureOf(runToEnd(api, run))).toMatchObject({
      message: expect.stringContaining('The signal aborted'),
    });
    expect(run.progress.rejected).toBeGreaterThan(0);
  });
});

describe('a source that throws', () => {
  it('by a row that is a promise is closed', async () => {
    const api = new FakeCallsApi();
    let closed = false;
    const rows = (function* () {
      try {
        yield* createLeads(1);
        yield Promise.reject(new Error('no row')) as never;
      } finally {
        closed = true;
      }
    })();
    const { error } = await collect(api, createRun(api, rows));
    expect(error).toMatchObject({ message: 'no row' });
    expect(closed).toBe(true);
  });

  it('stops the run with its error, when what is in flight is settled', async () => {
    const api = new FakeCallsApi();
    api.behave = () => async (place) => {
      await api.clock.sleep(1_000);
      return place();
    };
    const mine = new Error('line 3 is no JSON');
    const rows = (async function* () {
      yield* createLeads(2);
      await api.clock.sleep(500);
      throw mine;
    })();
    const journal = new TestJournal();
    const { told, error } = await collect(api, createRun(api, rows, { journal }));
    expect(error).toBe(mine);
    expect(told).toEqual(['lead_1 placed', 'lead_2 placed']);
    expect(journal.events.at(-1)).toBe('close');
    const again = await collect(api, createRun(api, createLeads(3), { journal }));
    expect(again.told.sort()).toEqual(['lead_1 skipped', 'lead_2 skipped', 'lead_3 placed']);
  });
});
