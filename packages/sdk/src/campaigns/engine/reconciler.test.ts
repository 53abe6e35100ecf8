import { ConnectionError, ResponseValidationError } from '@voisnap/core';
import type { OutboundCall } from '@voisnap/types/models';
import { describe, expect, it } from 'vitest';
import { collect, createLeads, createRun, TestJournal } from '../../../test/campaign-kit.js';
import {
  FakeCallsApi,
  failWith,
  loseAfter,
  lost,
  pagesOf,
  refusal,
} from '../../../test/fake-calls-api.js';

const create = (journal = new TestJournal()) => {
  const api = new FakeCallsApi();
  const startedAt = api.clock.now();
  const start = (count = 1, options: Parameters<typeof createRun>[2] = {}) =>
    collect(api, createRun(api, createLeads(count), { journal, ...options }));
  return { api, journal, start, startedAt };
};
/** The journal after a crash: a request for row 1 was about to be sent. */
const crashed = (fields: object = {}) => new TestJournal([{ idempotencyKey: 'key_1', ...fields }]);
const marks = (key: string, campaign = 'spring') => ({
  metadata: { leadId: key, voisnapCampaign: campaign, voisnapKey: key },
});
const minutesAgo = (api: FakeCallsApi, minutes: number) =>
  new Date(api.clock.now() - minutes * 60_000).toISOString();
/** Old calls of the agent, so that a list has something before the lost request. */
const addOldCalls = (api: FakeCallsApi, count: number) => {
  for (let index = count; index > 0; index -= 1) {
    api.add({ createdAt: minutesAgo(api, 120 + index), metadata: { other: 1 } });
  }
};

describe('a request whose response was lost', () => {
  it('is looked up when it can no longer be under way, and its call is found', async () => {
    const { api, journal, start, startedAt } = create();
    api.behave = () => loseAfter;
    const { outcomes } = await start();
    expect(outcomes[0]).toMatchObject({
      key: 'lead_1',
      status: 'found',
      call: { id: 'obc_1' },
      callId: 'obc_1',
      attempts: 1,
      error: undefined,
    });
    expect(api.lists).toEqual([
      {
        at: startedAt + 35_000,
        query: { agentId: 'agt_1', sortBy: 'createdAt', sortOrder: 'desc', pageSize: 100 },
        pages: 1,
      },
    ]);
    expect(journal.statesOf('lead_1')).toEqual(['dialing', 'found']);
    expect((await start()).told).toEqual(['lead_1 skipped']);
  });

  it('is sent again with the same idempotency key when there is no such call', async () => {
    const { api, journal, start } = create();
    api.behave = (number) => (number === 1 ? failWith(lost) : (place) => place());
    const { outcomes } = await start();
    expect(outcomes[0]).toMatchObject({ status: 'placed', attempts: 2, error: undefined });
    expect(api.sent.map(({ at }) => at - (api.sent[0]?.at ?? 0))).toEqual([0, 35_000]);
    expect(api.sent[1]?.idempotencyKey).toBe(api.sent[0]?.idempotencyKey);
    expect(journal.statesOf('lead_1')).toEqual(['dialing', 'dialing', 'placed']);
  });

  it('does not keep other rows from being sent', async () => {
    const { api, start } = create();
    api.behave = (number) => (number === 1 ? loseAfter : (place) => place());
    const { told } = await start(30);
    expect(told.at(-1)).toBe('lead_1 found');
    expect(api.sent.every(({ at }) => at - (api.sent[0]?.at ?? 0) < 5_000)).toBe(true);
  });

  it('stops the taking of rows when a hundred of them are undecided', async () => {
    const { api, start } = create();
    const firstLook = api.clock.now() + 35_000;
    let sentBefore = 0;
    api.behave = (number) => {
      if (api.clock.now() < firstLook) sentBefore = number;
      return number % 2 ? loseAfter : (place) => place();
    };
    const { told } = await start(400);
    expect(sentBefore).toBeGreaterThan(150);
    expect(sentBefore).toBeLessThan(215);
    expect(told).toHaveLength(400);
    expect(api.calls).toHaveLength(400);
  });

  it('shares one reading of the list with all others that are due', async () => {
    const { api, start } = create();
    api.behave = (number) => (number % 2 ? loseAfter : (place) => place());
    const { told } = await start(60);
    expect(told.filter((line) => line.endsWith('found'))).toHaveLength(30);
    expect(api.lists.length).toBeLessThan(30);
    expect(api.calls).toHaveLength(60);
  });

  it('waits as long as reconcileAfter says, which is no less than the timeout', async () => {
    const { api, start, startedAt } = create();
    api.behave = () => loseAfter;
    await start(1, { reconcileAfter: 90_000 });
    expect(api.lists[0]?.at).toBe(startedAt + 90_000);
  });

  it('is looked up so long after it left, also when its entry took a minute to store', async () => {
    const { api, journal, start, startedAt } = create();
    api.behave = () => loseAfter;
    journal.onAppend = ({ state }) => (state === 'dialing' ? api.clock.sleep(60_000) : undefined);
    await start();
    expect(api.lists[0]?.at).toBe(startedAt + 60_000 + 35_000);
  });

  it('is rejected after 15 losses without a call when others get through', async () => {
    const { api, journal, start } = create();
    api.behave = (_number, key) => async (place) => {
      if (key === 'lead_1') throw lost();
      await api.clock.sleep(10_000);
      return place();
    };
    const { outcomes } = await start(80, { concurrency: 2 });
    const first = outcomes.find(({ key }) => key === 'lead_1');
    expect(first).toMatchObject({ status: 'rejected', attempts: 15, error: { message: 'Reset.' } });
    expect(journal.statesOf('lead_1').at(-1)).toBe('rejected');
  });

  it('because it differs from its model was not lost: it has the id of the call', async () => {
    const { api, start } = create();
    api.behave = () => (place) => {
      const context = { status: 201, body: place(), requestSent: 'maybe' } as const;
      throw new ResponseValidationError('direction is required.', context);
    };
    expect((await start()).outcomes[0]).toMatchObject({
      status: 'placed',
      callId: 'obc_1',
      error: { message: 'direction is required.' },
    });
  });

  it('by a response without an id is looked up too', async () => {
    const { api, start } = create();
    api.behave = () => (place) => {
      place();
      return {};
    };
    expect((await start()).told).toEqual(['lead_1 found']);
  });

  it('whose repetition conflicts was not refused: the key is known', async () => {
    const { api, start } = create();
    api.behave = (number) => (number === 1 ? failWith(lost) : failWith(() => refusal(409)));
    let reads = 0;
    api.list = (page, calls) => {
      reads += 1;
      if (reads === 2) api.add({ ...marks('lead_1'), toNumber: '+14155550001' });
      return pagesOf([...calls])(page, calls);
    };
    expect((await start()).told).toEqual(['lead_1 found']);
    expect(api.sent).toHaveLength(2);
  });
});

describe('a row that was about to be sent when the process died', () => {
  it('is found by its key, and not called again', async () => {
    const { api, start } = create(crashed());
    api.add({ ...marks('lead_1'), createdAt: minutesAgo(api, 60) });
    expect((await start()).outcomes[0]).toMatchObject({ status: 'found', attempts: 1 });
    expect(api.sent).toEqual([]);
  });

  it('is sent when the list goes back before the request and does not have it', async () => {
    const { api, start, startedAt } = create(crashed());
    addOldCalls(api, 250);
    expect((await start()).outcomes[0]).toMatchObject({ status: 'placed', attempts: 2 });
    expect(api.lists).toMatchObject([{ at: startedAt, pages: 1 }]);
    expect(api.sent[0]).toMatchObject({ at: startedAt, idempotencyKey: 'key_1' });
  });

  it.each([
    ['moments ago', 1_000],
    ['by a machine whose clock is ahead', -600_000],
  ])('%s is looked up only when its request can no longer be under way', async (_name, ago) => {
    const at = Date.UTC(2025, 5, 17, 9) - ago;
    const { api, start, startedAt } = create(crashed({ at }));
    api.add({ ...marks('lead_1') });
    expect((await start()).told).toEqual(['lead_1 found']);
    expect(api.lists[0]?.at).toBe(startedAt + 35_000);
  });

  it('is found although it is scheduled for later, and called by another agent than the row now says', async () => {
    const { api, start } = create(crashed({ agentId: 'agt_old' }));
    const scheduledFor = new Date(api.clock.now() + 86_400_000).toISOString();
    api.add({
      ...marks('lead_1'),
      agentId: 'agt_old',
      scheduledFor,
      createdAt: minutesAgo(api, 60),
    });
    expect((await start()).told).toEqual(['lead_1 found']);
    expect(api.lists[0]?.query).toMatchObject({ agentId: 'agt_old' });
  });

  it('and whose repetition for another agent was lost is searched among the calls of all agents', async () => {
    const { api, journal } = create(crashed({ agentId: 'agt_old' }));
    api.behave = () => loseAfter;
    const rows = createLeads(1).map((lead) => ({ ...lead, agentId: 'agt_new' }));
    api.list = (page, calls) =>
      pagesOf(
        calls.filter(({ agentId }) => {
          const { agentId: asked } = (api.lists.at(-1)?.query ?? {}) as { agentId?: string };
          return asked === undefined || asked === agentId;
        }),
      )(page, calls);
    const { told } = await collect(api, createRun(api, rows, { journal }));
    expect(told).toEqual(['lead_1 found']);
    expect(api.calls).toHaveLength(1);
  });

  it('is found when the list shows its key as a number', async () => {
    const { api, journal } = create(crashed({ key: '17' }));
    api.add({ metadata: { voisnapCampaign: 'spring', voisnapKey: 17 } });
    const rows = createLeads(1).map((lead) => ({ ...lead, metadata: { leadId: '17' } }));
    expect((await collect(api, createRun(api, rows, { journal }))).told).toEqual(['17 found']);
  });

  it('is not taken for found by a call of another campaign with the same key', async () => {
    const { api, start } = create(crashed());
    api.add({ ...marks('lead_1', 'autumn'), createdAt: minutesAgo(api, 59) });
    expect((await start()).told).toEqual(['lead_1 placed']);
  });

  it('is one of 1 000 rows: those that were placed are skipped without a request', async () => {
    const entries = createLeads(999).map(({ metadata }, index) => ({
      key: metadata.leadId,
      state: 'placed' as const,
      callId: `obc_old_${index}`,
    }));
    const { api, start } = create(new TestJournal([...entries, { key: 'lead_1000' }]));
    const { told } = await start(1_000);
    expect(told.filter((line) => line.endsWith('skipped'))).toHaveLength(999);
    expect(told.at(-1)).toBe('lead_1000 placed');
    expect(api.sent).toHaveLength(1);
  });
});

describe('a list that proves nothing', () => {
  const uncertain = async (api: FakeCallsApi, start: ReturnType<typeof create>['start']) => {
    const { outcomes, error } = await start();
    expect(error).toBeUndefined();
    expect(outcomes[0]).toMatchObject({ status: 'uncertain', error: { requestSent: 'maybe' } });
    expect(api.sent).toEqual([]);
    return outcomes[0]?.error?.message ?? '';
  };
  const witness = {
    key: 'lead_2',
    state: 'placed' as const,
    callId: 'obc_known',
    createdAt: new Date(Date.UTC(2025, 5, 17, 8, 1)).toISOString(),
  };

  it('because it cannot be read leaves the row uncertain; a later run decides', async () => {
    const { api, journal, start, startedAt } = create(crashed());
    api.list = () => {
      throw new ConnectionError('No route.', { requestSent: 'no' });
    };
    expect(await uncertain(api, start)).toBe(
      'The row "lead_1" may have been called: the response to its request was lost, and the list of calls could not decide: it could not be read. It is not sent again. The next run with the same journal looks again.',
    );
    expect(api.lists.map(({ at }) => at - startedAt)).toEqual([0, 5_000, 20_000, 80_000]);
    expect(journal.statesOf('lead_1')).toEqual(['dialing', 'uncertain']);
    await uncertain(api, start);
    expect(journal.statesOf('lead_1')).toEqual(['dialing', 'uncertain']);
    api.list = pagesOf([]);
    expect((await start()).outcomes[0]).toMatchObject({ status: 'placed', attempts: 2 });
    expect(api.sent[0]?.idempotencyKey).toBe('key_1');
  });

  it('because it is forbidden is not read again and again', async () => {
    const { api, start } = create(crashed());
    api.list = () => {
      throw refusal(403);
    };
    await uncertain(api, start);
    expect(api.lists).toHaveLength(1);
  });

  it('because it lags behind is read again until it shows a call that is known', async () => {
    const { api, start, startedAt } = create(
      new TestJournal([witness, { idempotencyKey: 'key_1' }]),
    );
    api.list = (page) => {
      const caughtUp = api.clock.now() >= startedAt + 20_000;
      const created = { createdAt: witness.createdAt };
      const calls = [
        { ...api.calls[0], ...marks('lead_1'), id: 'obc_lost', ...created },
        { ...api.calls[0], ...marks('lead_2'), id: 'obc_known', ...created },
      ] as OutboundCall[];
      return pagesOf(caughtUp ? calls : [])(page, []);
    };
    expect((await start()).told).toEqual(['lead_1 found']);
    expect(api.lists).toHaveLength(3);
  });

  it('because it never shows a call that is known', async () => {
    const { api, start } = create(new TestJournal([witness, { idempotencyKey: 'key_1' }]));
    expect(await uncertain(api, start)).toContain(
      'it does not show call obc_known, which this campaign placed',
    );
    expect(api.lists).toHaveLength(4);
  });

  it('because it hides the metadata of a call to the same number', async () => {
    const { api, start } = create(crashed());
    const call = api.add({
      toNumber: '+14155550001',
      createdAt: minutesAgo(api, 59),
      metadata: null,
    });
    expect(await uncertain(api, start)).toContain(
      `it shows call ${call.id} to the same number without the metadata of a campaign`,
    );
  });

  it('because it shows metadata under other names', async () => {
    const { api, start } = create(crashed());
    const metadata = { leadId: 'lead_1', voisnap_key: 'lead_1', voisnap_campaign: 'spring' };
    api.add({ toNumber: '+14155550001', metadata });
    expect(await uncertain(api, start)).toContain(
      'it shows call obc_1 to the same number without the metadata of a campaign',
    );
  });

  it('because it does not show the metadata of a call that is known', async () => {
    const { api, start } = create(new TestJournal([witness, {}]));
    api.add({ id: witness.callId, createdAt: witness.createdAt, metadata: { leadId: 'lead_2' } });
    expect(await uncertain(api, start)).toContain(
      'it does not show the metadata of call obc_known as it was sent',
    );
  });

  it('because it shrank while it was read', async () => {
    const { api, start } = create(crashed());
    for (let index = 0; index < 150; index += 1) api.add({ metadata: { other: 1 } });
    api.list = (page, calls) => pagesOf(page === 1 ? calls : calls.slice(20))(page, calls);
    expect(await uncertain(api, start)).toContain('it changed while it was read');
  });

  it('because it says that it has more calls than it shows', async () => {
    const { api, start } = create(crashed());
    api.list = (page) => ({ ...pagesOf([])(page, []), total: 7 });
    expect(await uncertain(api, start)).toContain('it could not be read far enough back');
  });
});

describe('a list in another order', () => {
  it('is read to its end', async () => {
    const { api, start } = create(crashed());
    addOldCalls(api, 250);
    const call = api.add({ ...marks('lead_1'), createdAt: minutesAgo(api, 59) });
    api.list = (page, calls) => pagesOf(calls)(page, calls);
    expect((await start()).outcomes[0]).toMatchObject({ status: 'found', callId: call.id });
    expect(api.lists).toMatchObject([{ pages: 3 }]);
  });

  it('that is mixed is read to its end too', async () => {
    const { api, start } = create(crashed());
    const times = [120, 30, ...Array.from({ length: 100 }, (_, index) => 121 + index)];
    for (const minutes of times) {
      api.add({ createdAt: minutesAgo(api, minutes), metadata: { other: 1 } });
    }
    api.add({ ...marks('lead_1'), createdAt: minutesAgo(api, 59) });
    api.list = (page, calls) => pagesOf(calls)(page, calls);
    expect((await start()).told).toEqual(['lead_1 found']);
  });

  it('that changes while calls are added at its top is read without a gap, and no further', async () => {
    const { api, start } = create(crashed());
    addOldCalls(api, 250);
    api.add({ ...marks('lead_1'), createdAt: minutesAgo(api, 59) });
    for (let index = 150; index > 0; index -= 1) {
      api.add({ createdAt: minutesAgo(api, index / 10), metadata: { other: 1 } });
    }
    const newestFirst = api.list;
    api.list = (page, calls) => {
      if (page > 1) for (let index = 0; index < 7; index += 1) api.add({ metadata: { other: 2 } });
      return newestFirst(page, calls);
    };
    expect((await start()).told).toEqual(['lead_1 found']);
    expect(api.lists).toMatchObject([{ pages: 2 }]);
  });
});

describe('clocks that differ', () => {
  /** The lost call, an hour before its request by the client's clock, and more than a page of calls after it. */
  const addCalls = (api: FakeCallsApi) => {
    addOldCalls(api, 3);
    api.add({ ...marks('lead_1'), createdAt: minutesAgo(api, 65) });
    for (let index = 120; index > 0; index -= 1) {
      api.add({ createdAt: minutesAgo(api, 40 + index / 10), metadata: { other: 1 } });
    }
  };
  const at = Date.UTC(2025, 5, 17, 8, 50);

  it('do not matter to a row that was lost before: its first request says from when on to look', async () => {
    const entries = [{ at: Date.UTC(2025, 5, 17, 7, 54) }, { at, attempt: 2 }];
    const { api, start } = create(new TestJournal(entries));
    addCalls(api);
    expect((await start()).outcomes[0]).toMatchObject({ status: 'found', attempts: 2 });
  });

  it('by an hour do not hide a call: an earlier call says from when on to look', async () => {
    const { api, start } = create(crashed({ at, after: '2025-06-17T07:50:00Z' }));
    addCalls(api);
    expect((await start()).told).toEqual(['lead_1 found']);
  });

  it('do not hide a call when neither a Date nor an earlier call says from when on to look', async () => {
    const { api, start } = create(crashed({ at }));
    addCalls(api);
    api.date = null;
    expect((await start()).told).toEqual(['lead_1 found']);
  });

  it('are measured by the Date of the list', async () => {
    const { api, start } = create(crashed({ at }));
    addCalls(api);
    api.date = minutesAgo(api, 60);
    expect((await start()).told).toEqual(['lead_1 found']);
  });
});
