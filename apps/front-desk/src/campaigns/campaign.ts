import type { CampaignState, RowState } from './states.js';

/** A list of people whom one agent calls. */
export interface Campaign {
  readonly id: string;
  /** Only workers of this account dial it. */
  readonly account: string;
  readonly name: string;
  readonly agentId: string;
  readonly agentName: string;
  readonly fromNumber: string | null;
  readonly state: CampaignState;
  /** The reason why the app paused it; `null` when a person did. */
  readonly problem: string | null;
  readonly createdAt: Date;
}

/** A person to call. */
export interface CampaignRow {
  readonly id: number;
  readonly campaignId: string;
  /** Line number in the file. */
  readonly line: number;
  /** Goes out in the metadata of the call, so that a lost call can be found. */
  readonly key: string;
  readonly phone: string;
  readonly name: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly state: RowState;
  /** Requests that were lost, and whose calls are certainly not there. */
  readonly losses: number;
  /** How often the list of calls could not decide. */
  readonly looks: number;
  /** Only the worker that knows it may dial, or say what became of the request. */
  readonly fence: string | null;
  /** When its request was about to leave, by the clock of the database. */
  readonly sentAt: Date | null;
  /** When its first request was about to leave, by the clock of the API. */
  readonly firstSentAt: Date | null;
  /** Why it was refused, is uncertain, or how its call ended. */
  readonly reason: string | null;
  readonly callId: string | null;
  readonly callCreatedAt: Date | null;
  readonly callStatus: string | null;
  readonly conversationId: string | null;
}

/** The columns of a {@link Campaign}, of `campaigns c`. */
export const campaignColumns = `c.id, c.account, c.name, c.agent_id as "agentId", c.agent_name as "agentName",
  c.from_number as "fromNumber", c.state, c.problem, c.created_at as "createdAt"`;

/** The columns of a {@link CampaignRow}, of `campaign_rows r`. */
export const rowColumns = `r.id, r.campaign_id as "campaignId", r.line, r.key, r.phone, r.name, r.metadata, r.state,
  r.losses, r.looks, r.fence, r.sent_at as "sentAt", r.first_sent_at as "firstSentAt", r.reason,
  r.call_id as "callId", r.call_created_at as "callCreatedAt", r.call_status as "callStatus",
  r.conversation_id as "conversationId"`;
