import { AuthenticationError, RateLimitError, ServerError, ValidationError } from '@voisnap/core';
import { describe, expect, it } from 'vitest';
import { collect, createLeads, createRun, TestJournal } from '../../../test/campaign-kit.js';
import { FakeCallsApi, failWith, refusal, unsent } from '../../../test/fake-calls-api.js';

const create = (count = 1, options: Parameters<typeof createRun>[2] = {}) => {
  const api = new FakeCallsApi();
  const journal = new TestJournal();
  const start = () => collect(api, createRun(api, createLeads(count), { journal, ...options }));
  return { api, journal, start };
};
const times = (api: FakeCallsApi) => {
  const first = api.sent[0]?.at ?? 0;
  return api.sent.map(({ at }) => at - first);
};

describe('the journal of a call', () => {
  it('has its entry before the request leaves, and after all waits inside of the client', async () => {
    const { api, journal, start } = create();
    api.waits = 50_000;
    const startedAt = api.clock.now();
    let known: string[] = [];
    api.behave = () => (place) => {
      known = journal.statesOf('lead_1');
      return place();
    };
    await start();
    expect(known).toEqual(['dialing']);
    expect(journal.entries).toEqual([
      {
        campaign: 'spring',
        key: 'lead_1',
        state: 'dialing',
        at: startedAt + 50_000,
        attempt: 1,
        agentId: 'agt_1',
        idempotencyKey: api.sent[0]?.idempotencyKey,
      },
      {
        campaign: 'spring',
        key: 'lead_1',
        state: 'placed',
        at: startedAt + 50_000,
        attempt: 1,
        callId: 'obc_1',
        agentId: 'agt_1',
        createdAt: api.calls[0]?.createdAt,
      },
    ]);
  });

  it('has no number and no metadata', async () => {
    const { journal, start } = create(3);
    await start();
    expect(JSON.stringify(journal.entries)).not.toMatch(/1415|leadId/);
  });

  it('is written one entry at a time', async () => {
    const { api, journal, start } = create(8);
    let writing = 0;
    journal.onAppend = async () => {
      writing += 1;
      expect(writing).toBe(1);
      await api.clock.sleep(10);
      writing -= 1;
    };
    expect((await start()).told).toHaveLength(8);
  });

  it('remembers which call was there before a request', async () => {
    const { api, journal, start } = create(2, { concurrency: 1 });
    await start();
    expect(journal.entries[2]).toMatchObject({ state: 'dialing', after: api.calls[0]?.createdAt });
  });
});

describe('a request that the API refuses', () => {
  it('because it is busy is sent again when the API says, as often as it takes', async () => {
    const { api, journal, start } = create();
    const busy = () =>
      new RateLimitError('Slow down.', { status: 429, retryAfter: 20, requestSent: undefined });
    api.behave = (number) => (number < 13 ? failWith(busy) : (place) => place());
    const { outcomes } = await start();
    expect(outcomes[0]).toMatchObject({ status: 'placed', attempts: 13, error: undefined });
    expect(times(api).slice(0, 3)).toEqual([0, 20_000, 40_000]);
    expect(journal.statesOf('lead_1').slice(0, 3)).toEqual(['dialing', 'pending', 'dialing']);
    expect(new Set(api.sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(13);
  });

  it.each([
    ['503 of the API', () => new ServerError('Maintenance.', { status: 503, retryAfter: 3_600 })],
    [
      'limit that the client knows',
      () => new RateLimitError('Used up.', { retryAfter: 3_600, requestSent: 'no' }),
    ],
    ['429 with a long wait', () => new RateLimitError('Wait.', { status: 429, retryAfter: 3_600 })],
  ])('with a %s keeps all rows back, and fails none', async (_name, busy) => {
    const { api, start } = create(3, { concurrency: 1 });
    api.behave = (number) => (number === 1 ? failWith(busy) : (place) => place());
    expect((await start()).told).toEqual(['lead_1 placed', 'lead_2 placed', 'lead_3 placed']);
    expect(times(api)).toEqual([0, 3_600_000, 3_600_000, 3_600_000]);
  });

  it('without a time to come back is sent again after a wait that grows', async () => {
    const { api, start } = create();
    api.behave = (number) => (number < 5 ? failWith(() => refusal(429)) : (place) => place());
    await start();
    const pauses = times(api).map((at, index, all) => at - (all[index - 1] ?? 0));
    for (const [index, least] of [250, 500, 1_000, 2_000].entries()) {
      expect(pauses[index + 1]).toBeGreaterThanOrEqual(least);
      expect(pauses[index + 1]).toBeLessThanOrEqual(2 * least);
    }
  });

  it.each([400, 404, 409, 413, 422])('with %s is rejected and not sent again', async (status) => {
    const { api, journal, start } = create(2, { concurrency: 1 });
    const refused = refusal(status);
    api.behave = (number) => (number === 1 ? failWith(() => refused) : (place) => place());
    const { outcomes, told, error } = await start();
    expect(told).toEqual(['lead_1 rejected', 'lead_2 placed']);
    expect(outcomes[0]).toMatchObject({ error: refused, attempts: 1 });
    expect(error).toBeUndefined();
    expect(journal.entries[1]).toMatchObject({
      state: 'rejected',
      error: { name: 'VoisnapError', status },
    });
  });

  it('is tried again by the next run', async () => {
    const { api, start } = create();
    api.behave = (number) => (number === 1 ? failWith(() => refusal(422)) : (place) => place());
    expect((await start()).told).toEqual(['lead_1 rejected']);
    expect((await start()).outcomes[0]).toMatchObject({ status: 'placed', attempts: 2 });
  });
});

describe('a row that the client does not send', () => {
  it('is rejected, and leaves nothing in the journal', async () => {
    const { api, journal, start } = create(2, { concurrency: 1 });
    api.check = ({ toNumber }) => {
      if (toNumber.endsWith('1')) throw new ValidationError('toNumber: must be E.164.');
    };
    const { outcomes, told } = await start();
    expect(told).toEqual(['lead_1 rejected', 'lead_2 placed']);
    expect(outcomes[0]).toMatchObject({
      attempts: 0,
      error: { message: 'toNumber: must be E.164.' },
    });
    expect(journal.statesOf('lead_1')).toEqual([]);
  });
});

describe('an account that is refused', () => {
  it('with 401 stops the run, and no row is rejected', async () => {
    const { api, journal, start } = create(50);
    const refused = new AuthenticationError('The key is wrong.', { status: 401 });
    api.behave = () => failWith(() => refused);
    const { told, error } = await start();
    expect(error).toBe(refused);
    expect(told.sort()).toEqual([
      'lead_1 aborted',
      'lead_2 aborted',
      'lead_3 aborted',
      'lead_4 aborted',
    ]);
    expect(journal.statesOf('lead_1')).toEqual(['dialing', 'pending']);
    expect(api.sent.length).toBeLessThanOrEqual(4);
  });

  it.each([402, 403])('with %s stops a run that placed no call', async (status) => {
    const { api, start } = create(50, { concurrency: 1 });
    const refused = refusal(status);
    api.behave = () => failWith(() => refused);
    const { told, error } = await start();
    expect(error).toBe(refused);
    expect(told).toEqual(['lead_1 aborted']);
  });

  it('with 403 rejects one row when others are placed, and stops after ten in a row', async () => {
    const { api, start } = create(50, { concurrency: 1 });
    const refused = refusal(403);
    api.behave = (number) =>
      number === 2 || number > 5 ? failWith(() => refused) : (place) => place();
    const { told, error } = await start();
    expect(error).toBe(refused);
    expect(told.slice(0, 5)).toEqual(
      ['placed', 'rejected', 'placed', 'placed', 'placed'].map(
        (status, index) => `lead_${index + 1} ${status}`,
      ),
    );
    expect(told.slice(5).map((line) => line.split(' ')[1])).toEqual([
      ...Array(9).fill('rejected'),
      'aborted',
    ]);
  });
});

describe('a request that did not reach the API', () => {
  it('is sent again, with the row pending in the journal meanwhile', async () => {
    const { api, journal, start } = create();
    api.behave = (number) => (number < 4 ? failWith(unsent) : (place) => place());
    expect((await start()).outcomes[0]).toMatchObject({ status: 'placed', attempts: 4 });
    expect(journal.statesOf('lead_1').slice(0, 3)).toEqual(['dialing', 'pending', 'dialing']);
  });

  it('stops the run soon when the API never responded', async () => {
    const { api, journal, start } = create(200);
    api.behave = () => failWith(unsent);
    const startedAt = api.clock.now();
    const { told, error } = await start();
    expect(error).toMatchObject({
      name: 'ConnectionError',
      message: expect.stringContaining('Run the campaign again with the same journal'),
      cause: { message: 'Refused.' },
    });
    expect(told).toHaveLength(4);
    expect(api.sent).toHaveLength(6 * 4);
    expect(api.clock.now() - startedAt).toBeLessThan(10_000);
    expect(journal.entries.every(({ state }) => ['dialing', 'pending'].includes(state))).toBe(true);
    api.behave = () => (place) => place();
    expect((await start()).told).toHaveLength(200);
    expect(new Set(api.calls.map(({ metadata }) => metadata?.voisnapKey)).size).toBe(200);
  });

  it('survives minutes without a connection when the API has responded before', async () => {
    const { api, start } = create(3, { concurrency: 1 });
    const startedAt = api.clock.now();
    const outage = { from: startedAt + 1_000, to: startedAt + 120_000 };
    api.waits = 1_000;
    api.behave =
      () =>
      (place, { at }) => {
        if (at > outage.from && at < outage.to) throw unsent();
        return place();
      };
    expect((await start()).told).toEqual(['lead_1 placed', 'lead_2 placed', 'lead_3 placed']);
  });

  it('is rejected after 15 failures when other rows are placed', async () => {
    const { api, journal, start } = create(40, { concurrency: 2 });
    api.behave = (_number, key) => (key === 'lead_1' ? failWith(unsent) : (place) => place());
    const { told, error } = await start();
    expect(error).toBeUndefined();
    expect(told).toContain('lead_1 rejected');
    expect(journal.statesOf('lead_1').filter((state) => state === 'dialing')).toHaveLength(15);
    expect(journal.statesOf('lead_1').at(-1)).toBe('pending');
  });
});
