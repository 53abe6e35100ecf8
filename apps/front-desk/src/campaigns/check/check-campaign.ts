import type { Database } from '../../database/database.js';
import { type Campaign, type CampaignRow, campaignColumns } from '../campaign.js';
import type { CallingParts } from '../dial/place-call.js';
import { findPlacedRows, followCalls } from './follow-calls.js';
import { readCalls } from './read-calls.js';
import {
  findLostRows,
  findWitness,
  postponeLostRows,
  resolveLostRows,
} from './resolve-lost-rows.js';

/** Campaigns with calls under way, or with requests that may be lost. */
export const findCampaignsToCheck = async (
  { pool }: Database,
  account: string,
): Promise<Campaign[]> => {
  const find = `select ${campaignColumns} from campaigns c where c.account = $1 and exists (
    select from campaign_rows r where r.campaign_id = c.id and r.state in ('dialing', 'placed'))`;
  return (await pool.query<Campaign>(find, [account])).rows;
};

/** Takes the right to check a campaign, so that one worker at a time reads the list. */
export const takeCheck = async (
  { pool }: Database,
  id: string,
  interval: number,
): Promise<boolean> => {
  const taken = await pool.query(
    `update campaigns set checked_at = now()
     where id = $1 and (checked_at is null or checked_at <= now() - $2 * interval '1 millisecond')`,
    [id, interval],
  );
  return taken.rowCount === 1;
};

/** Reads the list of a campaign's calls once: for those that are under way, and for requests that were lost. */
export const checkCampaign = async (campaign: Campaign, parts: CallingParts): Promise<void> => {
  const { database, voisnap } = parts;
  const lost = await findLostRows(database, campaign.id);
  const placed = await findPlacedRows(database, campaign.id);
  if (lost.length + placed.length === 0) return;
  const witness = await findWitness(database, campaign.id);
  const lostAt = lost.length > 0 ? Math.min(...lost.map(readFirstSent)) : undefined;
  const callIds = placed.map(({ callId }) => callId ?? '');
  try {
    const list = await readCalls(voisnap, campaign, { lostAt, callIds });
    await resolveLostRows(lost, list, { ...parts, witness });
    await followCalls(placed, list, parts);
  } catch (error) {
    await postponeLostRows(lost, error, parts);
  }
};

const readFirstSent = ({ firstSentAt }: CampaignRow): number => firstSentAt?.getTime() ?? 0;
