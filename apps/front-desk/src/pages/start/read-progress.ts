import type { OutboundCall } from '@voisnap/sdk';
import { type CampaignProgress, listCampaigns } from '../../campaigns/find-campaigns.js';
import type { Desk } from '../../desk.js';

/** The campaigns of the account. */
interface Campaigns {
  readonly total: number;
  readonly running: readonly CampaignProgress[];
}

/** Counts and latest calls of this account. */
export interface Progress {
  readonly agents: number;
  readonly documents: number;
  readonly calls: number;
  readonly latestCalls: readonly OutboundCall[];
  readonly conversationsToday: number;
  /** `undefined` while the database is not available. */
  readonly campaigns: Campaigns | undefined;
}

/** Asks what there is. The totals of the lists say it, so one row of each is enough. */
export const readProgress = async (desk: Desk): Promise<Progress> => {
  const { client, now } = desk.voisnap.value;
  const today = new Date(now()).toISOString().slice(0, 10);
  const [agents, documents, calls, conversations, campaigns] = await Promise.all([
    client.agents.listPage({ pageSize: 1 }),
    client.knowledgeBase.listPage({ pageSize: 1 }),
    client.outboundCalls.listPage({ pageSize: 5 }),
    client.conversations.listPage({ pageSize: 1, dateFrom: today }),
    readCampaigns(desk),
  ]);
  return {
    agents: agents.total,
    documents: documents.total,
    calls: calls.total,
    latestCalls: calls.data,
    conversationsToday: conversations.total,
    campaigns,
  };
};

/** Reads the latest campaigns; `undefined` while the database is not available: the page has more to show. */
const readCampaigns = async ({ database, voisnap }: Desk): Promise<Campaigns | undefined> => {
  const { account } = voisnap.value;
  try {
    const list = await listCampaigns(database.value, account, { limit: 20, offset: 0 });
    return {
      total: list.total,
      running: list.campaigns.filter(({ state }) => state === 'running'),
    };
  } catch {
    return undefined;
  }
};
