import { ConnectionError } from '@voisnap/core';
import type { OutboundCall } from '@voisnap/types/models';
import { readWait } from './classify-failure.js';
import { type Placement, type PlacingParts, placeCall } from './place-call.js';
import type { PlannedRow } from './planned-row.js';

/** Failures of one row in a run, after which it counts as rejected. More than end the run when no row gets through. */
export const mostFailuresOfRow = 15;
/** Refusals of the account in a row that stop a run in which calls were placed. Before the first call, one is enough. */
const mostDenials = 10;

/** What became of a row that was dialed. `lost`: it may have been called. */
export type DialResult =
  | { readonly status: 'placed'; readonly call: OutboundCall; readonly error?: Error | undefined }
  | { readonly status: 'rejected' | 'aborted' | 'lost' };

/** Dials rows: waits until requests may be sent, sends them, and decides what a failure means for the row and the run. */
export class Dialer {
  readonly #parts: PlacingParts;
  #placed = false;
  #denials = 0;

  constructor(parts: PlacingParts) {
    this.#parts = parts;
  }

  /** Dials a row until its request has a result, or the run is stopped. Never rejects. */
  async dial<Row>(planned: PlannedRow<Row>): Promise<DialResult> {
    const { gate, ledger } = this.#parts;
    while (await gate.pass()) {
      const { epoch } = gate;
      const placement = await placeCall(planned, this.#parts);
      if (placement.kind === 'placed') {
        await ledger.noteCall(planned.key, 'placed', placement.call);
        gate.noteResponse();
        this.#placed = true;
        this.#denials = 0;
        const { call, error } = placement;
        return { status: 'placed', call, error };
      }
      const result = await this.#fail(planned, placement, epoch);
      if (result) return { status: result };
    }
    return { status: 'aborted' };
  }

  /** Returns what became of the row; `undefined` when it is sent again. */
  async #fail(
    planned: PlannedRow<unknown>,
    placement: Exclude<Placement, { kind: 'placed' }>,
    epoch: number,
  ): Promise<'rejected' | 'lost' | undefined> {
    const { gate } = this.#parts;
    if (placement.kind === 'held') return this.#note(planned, 'pending');
    const { kind, error } = placement;
    planned.error = error;
    switch (kind) {
      case 'lost':
        this.#countFailure(planned, epoch);
        return 'lost';
      case 'unsent':
        await this.#note(planned, 'pending');
        this.#countFailure(planned, epoch);
        return planned.failures < mostFailuresOfRow ? undefined : 'rejected';
      case 'later':
        await this.#note(planned, 'pending');
        gate.noteBusy(epoch, readWait(error));
        return undefined;
      case 'rejected':
        await this.#note(planned, 'rejected');
        gate.noteResponse();
        return 'rejected';
      case 'denied':
        this.#denials += 1;
        if (this.#placed && this.#denials < mostDenials) {
          await this.#note(planned, 'rejected');
          return 'rejected';
        }
        break;
      case 'stop':
        break;
    }
    await this.#note(planned, 'pending');
    gate.stop(error);
    return undefined;
  }

  async #note(planned: PlannedRow<unknown>, state: 'pending' | 'rejected'): Promise<undefined> {
    await this.#parts.ledger.noteFailure(planned.key, state, planned.error);
  }

  #countFailure(planned: PlannedRow<unknown>, epoch: number): void {
    const { gate } = this.#parts;
    planned.failures += 1;
    if (!gate.noteFailure(epoch)) return;
    gate.stop(
      new ConnectionError(
        'The API is out of reach: many requests in a row got no usable response. The cause of this error is the last ' +
          'failure. Run the campaign again with the same journal to continue.',
        { cause: planned.error },
      ),
    );
  }
}
