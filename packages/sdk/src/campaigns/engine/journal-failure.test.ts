import { describe, expect, it } from 'vitest';
import { collect, createLeads, createRun, TestJournal } from '../../../test/campaign-kit.js';
import { FakeCallsApi } from '../../../test/fake-calls-api.js';

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
