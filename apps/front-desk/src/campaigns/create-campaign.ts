import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.js';
import type { Campaign } from './campaign.js';

/** A person on a list. */
export interface Person {
  /** Line number in the file. */
  readonly line: number;
  /** In E.164 format. */
  readonly phone: string;
  readonly name: string;
  /** Sent with the call. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** A campaign to create. */
export type NewCampaign = Pick<
  Campaign,
  'account' | 'name' | 'agentId' | 'agentName' | 'fromNumber' | 'createdAt'
>;

/** Stores a campaign as a draft: nobody is called before a person starts it. @returns its id. */
export const createCampaign = async (
  { pool }: Database,
  { account, name, agentId, agentName, fromNumber, createdAt }: NewCampaign,
  people: readonly Person[],
): Promise<string> => {
  const id = randomUUID();
  // One statement, so that a campaign has all of its rows or does not exist. The key is the line: a number is unique, but
  // may be private.
  await pool.query(
    `with campaign as (
       insert into campaigns (id, account, name, agent_id, agent_name, from_number, state, created_at)
       values ($1, $2, $3, $4, $5, $6, 'draft', $8) returning id)
     insert into campaign_rows (campaign_id, line, key, phone, name, metadata)
     select campaign.id, person.line, person.line::text, person.phone, person.name, person.metadata
     from campaign, jsonb_to_recordset($7) as person (line integer, phone text, name text, metadata jsonb)
     order by person.line`,
    [id, account, name, agentId, agentName, fromNumber, JSON.stringify(people), createdAt],
  );
  // Without knowing the new sizes, Postgres may read all rows where a look into an index is enough.
  await pool.query('analyze campaign_rows');
  return id;
};
