import type { CampaignRow } from './campaign.js';

type Changeable =
  | 'state'
  | 'losses'
  | 'looks'
  | 'fence'
  | 'sentAt'
  | 'reason'
  | 'callId'
  | 'callCreatedAt'
  | 'callStatus'
  | 'conversationId';

/** What changes in a row. */
export type RowChange = Partial<Pick<CampaignRow, Changeable>> & {
  /** Milliseconds until something is to be done about the row. */
  readonly dueIn?: number;
};

const columns: Readonly<Record<Changeable, string>> = {
  state: 'state',
  losses: 'losses',
  looks: 'looks',
  fence: 'fence',
  sentAt: 'sent_at',
  reason: 'reason',
  callId: 'call_id',
  callCreatedAt: 'call_created_at',
  callStatus: 'call_status',
  conversationId: 'conversation_id',
};

/** Writes a change as SQL: the assignments, and the values for `$first` and those after it. */
export const writeChange = (
  { dueIn, ...change }: RowChange,
  first: number,
): { assignments: string; values: unknown[] } => {
  const names = Object.keys(change) as Changeable[];
  const assignments = names.map((name, index) => `${columns[name]} = $${first + index}`);
  const values: unknown[] = names.map((name) => toStored(change[name]));
  if (dueIn !== undefined) {
    assignments.push(`due_at = now() + $${first + values.length} * interval '1 millisecond'`);
    values.push(dueIn);
  }
  return { assignments: assignments.join(', '), values };
};

// A message of the API may have the character U+0000, which Postgres refuses.
const toStored = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
