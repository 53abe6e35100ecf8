import '@voisnap/sdk/campaigns';
import type { CreateOutboundCallRequest } from '@voisnap/types/models';
import type { CampaignOutcome } from '../src/campaigns/campaign-outcome.js';
import { CampaignRun } from '../src/campaigns/campaign-run.js';
import type { CampaignRows, CreateManyOptions } from '../src/campaigns/create-many-options.js';
import type { Journal, JournalEntry } from '../src/campaigns/journal.js';
import { type FakeCallsApi, runToEnd } from './fake-calls-api.js';

export interface Lead extends CreateOutboundCallRequest {
  readonly metadata: { readonly leadId: string };
}

/** Rows with the keys `lead_1`, `lead_2`, … and a number each. */
export const createLeads = (count: number): Lead[] =>
  Array.from({ length: count }, (_, index) => ({
    agentId: 'agt_1',
    toNumber: `+1415555${String(index + 1).padStart(4, '0')}`,
    metadata: { leadId: `lead_${index + 1}` },
  }));

/** A journal that shows what happens to it, and fails as the test says. */
export class TestJournal implements Journal {
  readonly entries: JournalEntry[];
  readonly events: string[] = [];
  onLoad: () => void = () => {};
  onAppend: (entry: JournalEntry) => void | Promise<void> = () => {};
  onClose: () => void = () => {};

  constructor(entries: readonly Partial<JournalEntry>[] = []) {
    this.entries = entries.map((entry) => ({
      campaign: 'spring',
      key: 'lead_1',
      state: 'dialing',
      at: Date.UTC(2025, 5, 17, 8),
      attempt: 1,
      agentId: 'agt_1',
      ...entry,
    }));
  }

  load(): JournalEntry[] {
    this.onLoad();
    this.events.push('load');
    return [...this.entries];
  }

  async append(entry: JournalEntry): Promise<void> {
    await this.onAppend(entry);
    this.entries.push(structuredClone(entry));
    this.events.push(`${entry.state} ${entry.key}`);
  }

  close(): void {
    this.onClose();
    this.events.push('close');
  }

  /** The states of a row, in order. */
  statesOf(key: string): string[] {
    return this.entries.filter((entry) => entry.key === key).map(({ state }) => state);
  }
}

type Options = Partial<CreateManyOptions<Lead>>;

/** Starts nothing: a run of a campaign over an API of the test. */
export const createRun = (
  api: FakeCallsApi,
  rows: CampaignRows<Lead>,
  options: Options = {},
): CampaignRun<Lead> =>
  new CampaignRun(api, rows, {
    campaign: 'spring',
    key: (lead) => lead.metadata.leadId,
    journal: new TestJournal(),
    ...options,
  });

export interface Collected {
  readonly outcomes: CampaignOutcome<Lead>[];
  /** Each row with its status: `lead_1 placed`. */
  readonly told: string[];
  readonly error: unknown;
}

/** Runs a campaign to its end, and collects its outcomes and the error with which it rejects. */
export const collect = async (api: FakeCallsApi, run: CampaignRun<Lead>): Promise<Collected> => {
  const outcomes: CampaignOutcome<Lead>[] = [];
  let error: unknown;
  const reading = async () => {
    try {
      for await (const outcome of run) outcomes.push(outcome);
    } catch (thrown) {
      error = thrown;
    }
  };
  await runToEnd(api, reading());
  return { outcomes, told: outcomes.map(({ key, status }) => `${key} ${status}`), error };
};
