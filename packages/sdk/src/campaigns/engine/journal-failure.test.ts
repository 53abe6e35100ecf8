import { describe, expect, it } from 'vitest';
import { collect, createLeads, createRun, TestJournal } from '../../../test/campaign-kit.js';
import { breathe, FakeCallsApi, loseAfter, runToEnd } from '../../../test/fake-calls-api.js';

const create = (count = 1, options: Parameters<typeof createRun>[2] = {}) => {
  const api = new FakeCallsApi();
  const journal = new TestJournal();
  const start = () => collect(api, createRun(api, createLeads(count), { journal, ...options }));
  return { api, journal, start };
};
describe('a journal that fails', () => {
  const full = () =>
    Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  const expectJournalError = (error: unknown, thrown: Error) =>
    expect(error).toMatchObject({
      name: 'VoisnapError',
      message: `The journal of campaign "spring" failed: ${thrown.message}. The run was stopped, because without its journal a row could be called twice. Mend the journal, and run the campaign again with it to continue.`,
      cause: { message: thrown.message },
    });

  it('at load stops the run before anything is sent; it is not closed', async () => {
    const { api, journal, start } = create();
    journal.onLoad = () => {
      throw full();
    };
    expectJournalError((await start()).error, full());
    expect(api.sent).toEqual([]);
    expect(journal.events).toEqual([]);
  });

  it('before a request stops the run, and the request is not sent', async () => {
    const { api, journal, start } = create(50, { concurrency: 1 });
    journal.onAppend = ({ state, key }) => {
      if (state === 'dialing' && key === 'lead_3') throw full();
    };
    const { told, error } = await start();
    expectJournalError(error, full());
    expect(told).toEqual(['lead_1 placed', 'lead_2 placed', 'lead_3 aborted']);
    expect(api.sent).toHaveLength(2);
    expect(journal.events.at(-1)).toBe('close');
  });

  it('after a request stops the run; the outcome is told, and the next run finds the call', async () => {
    const { api, journal, start } = create(50, { concurrency: 1 });
    journal.onAppend = ({ state }) => {
      if (state === 'placed') throw full();
    };
    const { told, error } = await start();
    expectJournalError(error, full());
    expect(told).toEqual(['lead_1 placed']);
    journal.onAppend = () => {};
    const { told: next } = await start();
    expect(next).toContain('lead_1 found');
    expect(api.calls).toHaveLength(50);
  });

  it('after a break rejects all the same', async () => {
    const { api, journal } = create();
    const run = createRun(api, createLeads(9), { journal, concurrency: 2 });
    const breakOff = async () => {
      for await (const _ of run) {
        journal.onAppend = () => {
          throw full();
        };
        break;
      }
    };
    api.behave = (number) => async (place) => {
      if (number > 1) await api.clock.sleep(100);
      return place();
    };
    const error = await runToEnd(api, breakOff()).catch((reason: unknown) => reason);
    expectJournalError(error, full());
  });

  it('when it is closed after a break rejects too', async () => {
    const { api, journal } = create();
    journal.onClose = () => {
      throw full();
    };
    const run = createRun(api, createLeads(9), { journal });
    const breakOff = async () => {
      for await (const _ of run) break;
    };
    const error = await runToEnd(api, breakOff()).catch((reason: unknown) => reason);
    expectJournalError(error, full());
  });

  it('at its end rejects, with all outcomes told', async () => {
    const { journal, start } = create(2);
    journal.onClose = () => {
      throw full();
    };
    const { told, error } = await start();
    expectJournalError(error, full());
    expect(told).toEqual(['lead_1 placed', 'lead_2 placed']);
  });
});

it('a journal that changes its entries does not change what the run knows', async () => {
  const api = new FakeCallsApi();
  const journal = new TestJournal();
  journal.onAppend = (entry) => void Object.assign(entry, { attempt: 99 });
  const run = createRun(api, createLeads(1), { journal });
  const outcomes: number[] = [];
  const read = async () => {
    for await (const { attempts } of run) outcomes.push(attempts);
  };
  await runToEnd(api, read());
  expect(outcomes).toEqual([1]);
});

describe('a journal that hangs', () => {
  const never = () => new Promise<never>(() => {});
  const startAndAbort = async (journal: TestJournal, rows = 2) => {
    const api = new FakeCallsApi();
    const controller = new AbortController();
    void api.clock.sleep(1_000).then(() => controller.abort());
    const run = createRun(api, createLeads(rows), { journal, signal: controller.signal });
    const startedAt = api.clock.now();
    const result = await collect(api, run);
    return { ...result, api, took: api.clock.now() - startedAt };
  };

  it.each(['load', 'close'] as const)(
    'at %s does not outlive an abort by more than 30 seconds',
    async (method) => {
      const journal = new TestJournal();
      journal[method] = never as never;
      const { error, took } = await startAndAbort(journal);
      expect(error).toMatchObject({ message: expect.stringContaining('The signal aborted') });
      expect(took).toBe(31_000);
    },
  );

  it.each(['dialing', 'placed'])(
    'at an entry %s gets no further entry, and is closed',
    async (state) => {
      const journal = new TestJournal();
      journal.onAppend = (entry) => (entry.state === state ? never() : undefined);
      const { api, error, told, took } = await startAndAbort(journal);
      expect(error).toMatchObject({ message: expect.stringContaining('The signal aborted') });
      expect(took).toBe(31_000);
      const placed = state === 'placed';
      expect(told).toEqual(
        ['lead_1', 'lead_2'].map((key) => `${key} ${placed ? state : 'aborted'}`),
      );
      expect(api.sent).toHaveLength(placed ? 2 : 0);
      expect(journal.events.slice(1, -1)).toEqual(
        placed ? ['dialing lead_1', 'dialing lead_2'] : [],
      );
      expect(journal.events.at(-1)).toBe('close');
    },
  );

  it('at load is closed when it opens after the run has ended', async () => {
    const journal = new TestJournal();
    let open = (_entries: never[]) => {};
    journal.load = () => new Promise<never[]>((resolve) => (open = resolve)) as never;
    await startAndAbort(journal);
    expect(journal.events).toEqual([]);
    open([]);
    await breathe();
    expect(journal.events).toEqual(['close']);
  });
});

describe('a journal of the caller', () => {
  it('without a lock is refused to a second run of its campaign, until the first has ended', async () => {
    const { api, journal, start } = create(3);
    const [first, second] = await Promise.all([start(), start()]);
    expect(first.told).toHaveLength(3);
    expect(second).toMatchObject({
      told: [],
      error: {
        message: expect.stringContaining('Another run of campaign "spring" has this journal open'),
      },
    });
    expect(journal.events.filter((event) => event === 'close')).toHaveLength(1);
    expect((await start()).told.every((line) => line.endsWith('skipped'))).toBe(true);
    expect(api.calls).toHaveLength(3);
  });

  it.each([null, undefined, 7])('that loads %s is refused', async (entries) => {
    const { api, journal, start } = create();
    journal.load = () => entries as never;
    expect((await start()).error).toMatchObject({
      name: 'ConfigurationError',
      message: expect.stringContaining('load of the journal must return its entries, none ([])'),
    });
    expect(api.sent).toEqual([]);
  });

  it('that is slow does not shorten the time in which a lost request may be under way', async () => {
    const { api, journal, start } = create();
    journal.onAppend = () => api.clock.sleep(20_000);
    api.behave = () => loseAfter;
    const startedAt = api.clock.now();
    expect((await start()).told).toEqual(['lead_1 found']);
    expect(api.lists[0]?.at).toBe(startedAt + 20_000 + 35_000);
  });
});
