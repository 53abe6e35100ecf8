import { describe, expect, it } from 'vitest';
import { collect, createLeads, createRun, TestJournal } from '../../../test/campaign-kit.js';
import { FakeCallsApi } from '../../../test/fake-calls-api.js';
import { memoryJournal } from '../memory-journal.js';

const runWith = async (entries: readonly object[]) => {
  const api = new FakeCallsApi();
  const journal = new TestJournal();
  (journal.entries as object[]).push(...entries);
  const { error, told } = await collect(api, createRun(api, createLeads(1), { journal }));
  expect(api.sent).toEqual([]);
  expect(told).toEqual([]);
  expect(error).toMatchObject({ name: 'ConfigurationError' });
  expect(journal.events).toEqual(['load', 'close']);
  return (error as Error).message;
};
const entry = { campaign: 'spring', key: 'lead_1', state: 'dialing', at: 1, attempt: 1 };

describe('a journal', () => {
  it('of another campaign is refused', async () => {
    expect(await runWith([{ ...entry, campaign: 'autumn' }])).toBe(
      'The journal belongs to campaign "autumn", not "spring". Pass the name of that campaign to continue it, or a new journal. Nothing was sent.',
    );
  });

  it.each([
    ['a state that is not known', { ...entry, state: 'ringing' }],
    ['no state', { ...entry, state: undefined }],
    ['no key', { ...entry, key: undefined }],
    ['no campaign', { ...entry, campaign: undefined }],
    ['a time that is a text', { ...entry, at: '2025-06-17' }],
    ['no attempt', { ...entry, attempt: undefined }],
    ['something else', 'dialing'],
    ['nothing', null],
  ])('with %s is refused: it may mean that a row was called', async (_name, unreadable) => {
    const message = await runWith([entry, unreadable as object]);
    expect(message).toContain('Entry 2 of the journal of campaign "spring" is not one that');
  });

  it('with further fields is read', async () => {
    const api = new FakeCallsApi();
    const journal = new TestJournal([{ ...entry, state: 'placed', note: 'mine' } as never]);
    const { told } = await collect(api, createRun(api, createLeads(1), { journal }));
    expect(told).toEqual(['lead_1 skipped']);
  });
});

describe('memoryJournal', () => {
  it('continues a campaign, and refuses a second run at the same time', async () => {
    const api = new FakeCallsApi();
    const journal = memoryJournal();
    const first = createRun(api, createLeads(2), { journal });
    first.pause();
    const done = first.then(({ placed }) => placed);
    await expect(collect(api, createRun(api, createLeads(2), { journal }))).resolves.toMatchObject({
      error: {
        name: 'ConfigurationError',
        message:
          'Another run of campaign "spring" has this journal open. Wait for its end: two runs on one journal would place calls twice.',
      },
    });
    first.resume();
    expect(await done).toBe(2);
    const { told } = await collect(api, createRun(api, createLeads(3), { journal }));
    expect(told).toEqual(['lead_1 skipped', 'lead_2 skipped', 'lead_3 placed']);
  });
});
