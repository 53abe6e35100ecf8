import type { OutboundCall } from '@voisnap/sdk';
import { callMarks } from '../call-marks.js';
import type { CampaignRow } from '../campaign.js';
import type { CallList } from './call-list.js';

/** The verdict of the list of calls about a row: its call, no call, or the reason why it cannot tell. */
export type Finding =
  | { readonly call: OutboundCall }
  | { readonly absent: true }
  | { readonly undecided: string };

/** A call that this campaign has placed: the list must show it. */
export interface Witness {
  readonly callId: string;
  readonly createdAt: Date;
}

/** A complete number: not one that is masked. */
const wholeNumber = /^\+\d{7,15}$/;

/** Judges a row whose request was lost: was the person called? An undecided row becomes `uncertain` in the end. */
export const judgeLostRow = (
  row: Pick<CampaignRow, 'campaignId' | 'key' | 'phone'>,
  list: CallList,
  witness: Witness | undefined,
): Finding => {
  const call = list.calls.find((each) => isOf(row, each));
  if (call !== undefined) return { call };
  if (list.flaw !== undefined) return { undecided: list.flaw };
  const doubt = doubtWitness(list, witness);
  if (doubt !== undefined) return { undecided: doubt };
  const unclear = list.calls.find((each) => mayBeOf(row, each, list.floor));
  if (unclear === undefined) return { absent: true };
  return { undecided: `it shows call ${unclear.id} to the same number, without its campaign` };
};

const doubtWitness = (list: CallList, witness: Witness | undefined): string | undefined => {
  if (witness === undefined || witness.createdAt.getTime() < list.floor) return undefined;
  const shown = list.find(witness.callId);
  if (shown === undefined) {
    return `it does not show call ${witness.callId}, which this campaign placed`;
  }
  return isMarked(shown)
    ? undefined
    : `it does not show the metadata of call ${shown.id} as it was sent`;
};

// As texts: a server may read `"17"` as a number.
const isOf = (row: Pick<CampaignRow, 'campaignId' | 'key'>, { metadata }: OutboundCall): boolean =>
  String(metadata?.[callMarks.campaign]) === row.campaignId &&
  String(metadata?.[callMarks.key]) === row.key;

const isMarked = ({ metadata }: OutboundCall): boolean =>
  metadata?.[callMarks.campaign] !== undefined && metadata[callMarks.key] !== undefined;

/** Whether a call that does not say whose it is may be that of the row. */
const mayBeOf = (
  { phone }: Pick<CampaignRow, 'phone'>,
  call: OutboundCall,
  floor: number,
): boolean => {
  if (isMarked(call) || Date.parse(call.createdAt) < floor) return false;
  return !wholeNumber.test(call.toNumber) || call.toNumber === phone;
};
