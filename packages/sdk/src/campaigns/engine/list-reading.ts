import type { Page } from '@voisnap/core';
import type { OutboundCall } from '@voisnap/types/models';
import type { Finding, LostRow } from './lost-row.js';
import { metadataNames } from './planned-row.js';

/** By how much times may ascend in a list that is sorted, in milliseconds: the API's machines have clocks of their own. */
const sortTolerance = 5_000;
/** A complete number in E.164 format: not one that is masked. */
const e164 = /^\+\d{7,15}$/;

/**
 * Reads pages of the list of calls, and says what they prove. That a call is absent counts only if the list is sorted and goes
 * back far enough, or was read to its end; if it shows a call that is known to exist; and if it shows metadata as it was sent.
 */
export class ListReading {
  readonly #campaign: string;
  readonly #floor: number;
  readonly #calls = new Map<string, OutboundCall>();
  #previous = Number.POSITIVE_INFINITY;
  #newest: number | undefined;
  #sorted = true;
  #shrank = false;
  #total = 0;
  #complete = false;

  /** @param floor The moment, in milliseconds since the Unix epoch, back to which the list is needed. */
  constructor(campaign: string, floor: number) {
    this.#campaign = campaign;
    this.#floor = floor;
  }

  /** Whether no further page is needed. */
  get complete(): boolean {
    return this.#complete;
  }

  /** Reads a page. */
  read(page: Page<OutboundCall>): void {
    if (page.total < this.#total) this.#shrank = true;
    this.#total = page.total;
    for (const call of page.data) this.#add(call);
    // One time alone does not show in which direction the list is sorted.
    const descends = this.#sorted && this.#newest !== undefined && this.#newest > this.#previous;
    if (descends && this.#previous < this.#floor) this.#complete = true;
  }

  /** Notes that there are no more pages. The list is complete if it showed as many calls as it says it has. */
  end(): void {
    if (this.#calls.size >= this.#total) this.#complete = true;
  }

  /** Says what the list proves about a row. */
  judge(row: LostRow, floor: number): Finding {
    const call = [...this.#calls.values()].find((each) => this.#isOf(row, each));
    if (call) return { call };
    if (!this.#complete) return { reason: 'it could not be read far enough back' };
    if (this.#shrank) return { reason: 'it changed while it was read' };
    const { witness } = row;
    if (witness && Date.parse(witness.createdAt) >= floor) {
      const shown = this.#calls.get(witness.callId);
      if (!shown) {
        return { reason: `it does not show call ${witness.callId}, which this campaign placed` };
      }
      if (!isMarked(shown)) {
        return { reason: `it does not show the metadata of call ${shown.id} as it was sent` };
      }
    }
    const unclear = [...this.#calls.values()].find((each) => mayBeOf(row, each, floor));
    if (!unclear) return 'absent';
    return {
      reason: `it shows call ${unclear.id} to the same number without the metadata of a campaign`,
    };
  }

  #add(call: OutboundCall): void {
    // While calls are added at its top, the list shows some calls again on the next page.
    if (this.#calls.has(call.id)) return;
    this.#calls.set(call.id, call);
    const createdAt = Date.parse(call.createdAt);
    if (!(createdAt <= this.#previous + sortTolerance)) this.#sorted = false;
    this.#newest ??= createdAt;
    this.#previous = createdAt;
  }

  #isOf({ key }: LostRow, { metadata }: OutboundCall): boolean {
    // As texts: a server may read `"17"` as a number.
    return (
      String(metadata?.[metadataNames.key]) === key &&
      String(metadata?.[metadataNames.campaign]) === this.#campaign
    );
  }
}

/** Whether a call shows that a campaign placed it. */
const isMarked = ({ metadata }: OutboundCall): boolean =>
  metadata?.[metadataNames.key] !== undefined && metadata[metadataNames.campaign] !== undefined;

/** Whether a call that does not show its campaign and key may be that of the row. */
const mayBeOf = (row: LostRow, call: OutboundCall, floor: number): boolean => {
  if (isMarked(call)) return false;
  if (Date.parse(call.createdAt) < floor) return false;
  return !e164.test(call.toNumber) || readDigits(call.toNumber) === readDigits(row.toNumber);
};

const readDigits = (number: unknown): string => String(number).replace(/\D/g, '');
