import { describe, expect, it } from 'vitest';
import {
  collect,
  createLeads,
  createRun,
  type Lead,
  TestJournal,
} from '../../../test/campaign-kit.js';
import { FakeCallsApi } from '../../../test/fake-calls-api.js';

const create = (count = 1, options: Parameters<typeof createRun>[2] = {}) => {
  const api = new FakeCallsApi();
  const journal = new TestJournal();
  const start = () => collect(api, createRun(api, createLeads(count), { journal, ...options }));
  return { api, journal, start };
};
describe('rows', () => {
  const rejectionOf = async (row: unknown, key?: () => unknown) => {
    const api = new FakeCallsApi();
    const journal = new TestJournal();
    const rows = [row, ...createLeads(1)] as ReturnType<typeof createLeads>;
    const options = { journal, concurrency: 1, ...(key && { key: key as never }) };
    const { outcomes, error } = await collect(api, createRun(api, rows, options));
    expect(error).toBeUndefined();
    expect(outcomes[0]).toMatchObject({ row, status: 'rejected', attempts: 0 });
    expect(outcomes[0]?.error).toMatchObject({ name: 'ValidationError', requestSent: undefined });
    const { key: found, error: reason } = outcomes[0] ?? {};
    return { key: found, error: reason, message: reason?.message, next: outcomes[1]?.status };
  };
  const [lead] = createLeads(1);

  it('whose fields throw are rejected, and the next row goes on', async () => {
    const row = {
      ...lead,
      get toNumber(): string {
        throw new Error('The session is closed.');
      },
    };
    const api = new FakeCallsApi();
    const rows = [row as Lead, ...createLeads(2).slice(1)];
    const { outcomes, told, error } = await collect(api, createRun(api, rows));
    expect(error).toBeUndefined();
    expect(told).toEqual(['lead_1 rejected', 'lead_2 placed']);
    expect(outcomes[0]?.error).toMatchObject({ cause: { message: 'The session is closed.' } });
  });

  it('are rejected when the key function is async, also when it fails', async () => {
    const { message } = await rejectionOf(lead, () => Promise.reject(new Error('No key.')));
    expect(message).toContain('returned a promise: it must not be async');
  });

  it.each<[string, unknown, string | undefined, string]>([
    ['null', null, undefined, 'A row must be an object with agentId and toNumber, but is null.'],
    ['an array', [], undefined, 'but is an array.'],
    ['a text', 'lead_1', undefined, 'but is a value of type string.'],
    [
      'metadata with another key',
      { ...lead, metadata: { leadId: 'lead_9', voisnapKey: 'mine' } },
      'lead_9',
      'metadata.voisnapKey is set by createMany',
    ],
    [
      'metadata with another campaign',
      { ...lead, metadata: { leadId: 'lead_9', voisnapCampaign: 'autumn' } },
      'lead_9',
      'metadata.voisnapCampaign is set by createMany',
    ],
  ])('%s is rejected with a reason, and the next row goes on', async (_name, row, key, reason) => {
    const rejection = await rejectionOf(row);
    expect(rejection).toMatchObject({ key, next: 'placed' });
    expect(rejection.message).toContain(reason);
    expect(rejection.message).toContain('Nothing was sent for this row.');
  });

  it('with metadata that is no object are rejected', async () => {
    const key = (row?: { toNumber: string }) => String(row?.toNumber);
    const { message } = await rejectionOf({ ...lead, metadata: 'x' }, key);
    expect(message).toContain('metadata must be an object, but is a value of type string.');
  });

  it('are rejected when the key function throws, with its error as the cause', async () => {
    const mine = new Error('no id');
    const key = () => {
      throw mine;
    };
    const { error, message } = await rejectionOf(lead, key);
    expect(message).toContain('The option key threw for this row');
    expect(error).toMatchObject({ cause: { message: 'no id' } });
  });

  it.each([
    [7, 'a value of type number'],
    [undefined, 'undefined'],
    ['', '""'],
    [['lead_1'], 'an array'],
  ])('are rejected when the key function returns %j', async (returned, shown) => {
    const { message } = await rejectionOf(lead, () => returned);
    expect(message).toContain(`must return a text that is not empty, but returned ${shown}.`);
  });

  it('with the key of an earlier row are rejected', async () => {
    const { api, journal, start } = create(1);
    const [first] = createLeads(1);
    const rows = [first, { ...first, toNumber: '+14155559999' }, ...createLeads(2)] as ReturnType<
      typeof createLeads
    >;
    const { outcomes, told } = await collect(
      api,
      createRun(api, rows, { journal, concurrency: 1 }),
    );
    expect(told).toEqual(['lead_1 placed', 'lead_1 rejected', 'lead_1 rejected', 'lead_2 placed']);
    expect(outcomes[1]?.error?.message).toContain('duplicate key');
    expect(journal.statesOf('lead_1')).toEqual(['dialing', 'placed']);
    expect((await start()).told).toEqual(['lead_1 skipped']);
  });

  it('carry campaign and key in their metadata, beside their own; the row is not changed', async () => {
    const { api } = create();
    const [row] = createLeads(1);
    const given = structuredClone(row) as NonNullable<typeof row>;
    await collect(api, createRun(api, [given]));
    expect(api.sent[0]?.body).toEqual({
      ...row,
      metadata: { leadId: 'lead_1', voisnapCampaign: 'spring', voisnapKey: 'lead_1' },
    });
    expect(given).toEqual(row);
  });
});
