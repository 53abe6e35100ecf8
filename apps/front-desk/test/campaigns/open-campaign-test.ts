import type { CampaignRow } from '../../src/campaigns/campaign.js';
import { checkCampaign } from '../../src/campaigns/check/check-campaign.js';
import { BackOff } from '../../src/campaigns/dial/back-off.js';
import type { CallLimit } from '../../src/campaigns/dial/call-limit.js';
import { type ClaimedRow, claimRow } from '../../src/campaigns/dial/claim-row.js';
import { type DialingParts, dialRow } from '../../src/campaigns/dial/dial-row.js';
import { findCampaign } from '../../src/campaigns/find-campaigns.js';
import { listRows } from '../../src/campaigns/find-rows.js';
import { createTiming } from '../../src/campaigns/timing.js';
import type { Database } from '../../src/database/database.js';
import { type CallsServer, startCallsServer } from './calls-server.js';
import { connectCalls } from './connect-calls.js';

const speed = 100;

/** Everything that a worker does, one step at a time: no loop, and no waiting. */
export interface CampaignTest extends AsyncDisposable {
  readonly server: CallsServer;
  readonly parts: DialingParts;
  /** For how long the API was left alone, in milliseconds of ours. */
  readonly blocks: number[];
  claim(): Promise<ClaimedRow | undefined>;
  /** Claims and dials rows until none is left. */
  dialAll(): Promise<void>;
  /** Lets the time pass after which a lost request can no longer be under way, and reads the list of calls. */
  look(campaignId: string): Promise<void>;
  rows(campaignId: string): Promise<CampaignRow[]>;
  states(campaignId: string): Promise<string[]>;
  /** The state of the campaign, and why it was paused. */
  campaignState(campaignId: string): Promise<string>;
}

/** Opens a campaign's engine on a database and a server of calls. */
export const openCampaignTest = async (database: Database): Promise<CampaignTest> => {
  const server = await startCallsServer();
  const voisnap = connectCalls(server.url, speed);
  const timing = createTiming(speed);
  const blocks: number[] = [];
  const limit: CallLimit = {
    take: async () => 0,
    block: async (milliseconds) => {
      blocks.push(milliseconds);
    },
  };
  const parts = { database, voisnap, timing, limit, backOff: new BackOff(speed) };
  const claim = () => claimRow(database, voisnap.account);
  const rows = async (id: string) => {
    const all = { states: [], search: '', limit: 1_000, offset: 0 };
    return (await listRows(database, id, all)).rows;
  };
  return {
    server,
    parts,
    blocks,
    claim,
    rows,
    async dialAll() {
      for (let row = await claim(); row !== undefined; row = await claim()) {
        await dialRow(row, parts);
      }
    },
    async look(campaignId) {
      await database.pool.query('update campaign_rows set due_at = now() where due_at > now()');
      const campaign = await findCampaign(database, { id: campaignId, account: voisnap.account });
      if (campaign !== undefined) await checkCampaign(campaign, parts);
    },
    states: async (id) => (await rows(id)).map(({ state }) => state),
    async campaignState(id) {
      const found = await findCampaign(database, { id, account: voisnap.account });
      return [found?.state, found?.problem].filter(Boolean).join(': ');
    },
    async [Symbol.asyncDispose]() {
      await voisnap.close();
      await server[Symbol.asyncDispose]();
    },
  };
};
