import type { OutboundCall } from '@voisnap/sdk';
import type { Desk } from '../../desk.js';
import { type Campaigns, readCampaigns } from './read-campaigns.js';

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
