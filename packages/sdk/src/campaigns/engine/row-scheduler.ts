import { VoisnapError } from '@voisnap/core';
import type { CreateOutboundCallRequest, OutboundCall } from '@voisnap/types/models';
import type { CampaignOutcome, CampaignStatus } from '../campaign-outcome.js';
import type { CampaignParts } from './campaign-parts.js';
import { ChangeNotice } from './change-notice.js';
import { Dialer, mostFailuresOfRow } from './dialer.js';
import { GracePeriod } from './grace-period.js';
import { type PlannedRow, planRow, refuse } from './planned-row.js';
import { Reconciler } from './reconciler.js';

/** Rows that are held until the list of calls is read, beyond which no further rows are taken. */
const mostHeld = 100;
/** Rows after which other work of the program gets its turn: rows that need no request would keep it back for seconds. */
const rowsInARow = 100;

/** Takes rows from the source, and works on up to `concurrency` at a time until each has an outcome. */
export class RowScheduler<Row extends CreateOutboundCallRequest> {
  readonly #parts: CampaignParts<Row>;
  readonly #dialer: Dialer;
  readonly #reconciler: Reconciler<Row>;
  readonly #changes = new ChangeNotice();
  readonly #keys = new Set<string>();
  /** Rows that are sent again. */
  readonly #again: PlannedRow<Row>[] = [];
  readonly #working = new Set<Promise<void>>();
  readonly #gracePeriod: GracePeriod;
  #taking = false;
  #taken = 0;

  constructor(parts: CampaignParts<Row>) {
    const { caller, gate, ledger, scope, options } = parts;
    const { clock } = scope;
    this.#parts = parts;
    this.#dialer = new Dialer({ caller, gate, ledger });
    this.#gracePeriod = new GracePeriod('onProgress', { clock, stopped: gate.stopped });
    this.#reconciler = new Reconciler<Row>({
      caller,
      clock,
      ledger,
      campaign: options.campaign,
      reconcileAfter: options.reconcileAfter,
      stopped: gate.stopped,
      onFound: (planned, call) => this.#finishFound(planned, call),
      onAbsent: (planned) => this.#sendAgain(planned),
      onUncertain: (planned, error) => this.#finishUncertain(planned, error),
    });
  }

  /** Runs until all rows have an outcome, or, after a stop, until nothing is in flight. Never rejects. */
  async run(): Promise<void> {
    const { gate, outcomes } = this.#parts;
    const wake = () => this.#changes.notify();
    outcomes.onTaken = wake;
    gate.stopped.addEventListener('abort', wake, { once: true });
    const looking = this.#reconciler.run().catch((error: unknown) => gate.stop(error));
    while (!gate.stopped.aborted && this.#startWork()) await this.#changes.next();
    await Promise.all(this.#working);
    this.#reconciler.end();
    await looking;
    await Promise.all(this.#working);
    // Rows are left only after a stop: those that wait to be sent again were not called, those that are held may have been.
    for (const planned of this.#again.splice(0)) await this.#finish(planned, 'aborted');
    for (const planned of this.#reconciler.takeRest()) await this.#finishUndecided(planned);
  }

  /** Starts the work that there is room for. Returns whether there is anything to wait for. */
  #startWork(): boolean {
    const { options, outcomes, source, tally } = this.#parts;
    const { concurrency } = options;
    while (this.#again.length > 0 && this.#working.size < concurrency) {
      const planned = this.#again.shift();
      if (planned) this.#start(() => this.#dial(planned));
    }
    const ahead = this.#working.size + outcomes.backlog;
    const room = ahead < concurrency && this.#reconciler.size < mostHeld;
    if (room && !this.#taking && !source.ended) void this.#take();
    return this.#taking || !source.ended || tally.open > 0;
  }

  async #take(): Promise<void> {
    const { gate, scope, source, tally } = this.#parts;
    this.#taking = true;
    try {
      this.#taken += 1;
      if (this.#taken % rowsInARow === 0) await scope.clock.sleep(0, gate.stopped);
      const taken = await source.take();
      // A row that comes after a stop is as if it had not been taken.
      if (!taken || gate.stopped.aborted) return;
      tally.open += 1;
      this.#start(() => this.#handle(taken.row));
    } catch (error) {
      gate.stop(error);
    } finally {
      this.#taking = false;
      this.#changes.notify();
    }
  }

  #start(work: () => Promise<void>): void {
    const working = work()
      .catch((error: unknown) => this.#parts.gate.stop(error))
      .finally(() => {
        this.#working.delete(working);
        this.#changes.notify();
      });
    this.#working.add(working);
  }

  async #handle(row: unknown): Promise<void> {
    const planned = planRow<Row>(row, this.#parts.options);
    if (!('body' in planned)) {
      return this.#report({ ...planned, row: row as Row, status: 'rejected', attempts: 0 });
    }
    const { key } = planned;
    if (this.#keys.has(key)) {
      const error = refuse(
        '',
        `duplicate key: an earlier row has the key ${JSON.stringify(key)} too, and a row is found by its key.`,
      );
      return this.#report({ key, row: planned.row, status: 'rejected', error, attempts: 0 });
    }
    this.#keys.add(key);
    const { callId, lost, state } = this.#parts.ledger.historyOf(key);
    if (state === 'placed' || state === 'found')
      return this.#finish(planned, 'skipped', { callId });
    if (lost) return this.#reconciler.hold(planned);
    return this.#dial(planned);
  }

  async #dial(planned: PlannedRow<Row>): Promise<void> {
    const result = await this.#dialer.dial(planned);
    if (result.status === 'lost') return this.#reconciler.hold(planned);
    if (result.status !== 'placed') return this.#finish(planned, result.status);
    const { call, error } = result;
    return this.#finish(planned, 'placed', { call, callId: call.id, error });
  }

  async #finishFound(planned: PlannedRow<Row>, call: OutboundCall): Promise<void> {
    await this.#parts.ledger.noteCall(planned.key, 'found', call);
    await this.#finish(planned, 'found', { call, callId: call.id, error: undefined });
  }

  async #finishUncertain(planned: PlannedRow<Row>, error: Error): Promise<void> {
    await this.#parts.ledger.noteFailure(planned.key, 'uncertain', planned.error);
    await this.#finish(planned, 'uncertain', { error });
  }

  /** The run was stopped before the list of calls was asked. */
  #finishUndecided(planned: PlannedRow<Row>): Promise<void> {
    const message =
      `The row ${JSON.stringify(planned.key)} may have been called: its request got no response, and the run was stopped before ` +
      'the list of calls could decide. The next run with the same journal looks first.';
    const { error = new VoisnapError(message, { requestSent: 'maybe' }) } = planned;
    return this.#finish(planned, 'uncertain', { error });
  }

  /** The call was certainly not placed. A row whose requests keep failing is not sent without end. */
  #sendAgain(planned: PlannedRow<Row>): void {
    if (planned.failures >= mostFailuresOfRow) this.#start(() => this.#giveUp(planned));
    else this.#again.push(planned);
    this.#changes.notify();
  }

  async #giveUp(planned: PlannedRow<Row>): Promise<void> {
    await this.#parts.ledger.noteFailure(planned.key, 'rejected', planned.error);
    await this.#finish(planned, 'rejected');
  }

  #finish(
    { key, row, error }: PlannedRow<Row>,
    status: CampaignStatus,
    fields: Partial<CampaignOutcome<Row>> = {},
  ): Promise<void> {
    const { attempts } = this.#parts.ledger.historyOf(key);
    return this.#report({ key, row, status, error, attempts, ...fields });
  }

  async #report(outcome: CampaignOutcome<Row>): Promise<void> {
    const { tally, outcomes, options, gate } = this.#parts;
    tally.count(outcome.status);
    outcomes.push(outcome);
    this.#changes.notify();
    const { onProgress } = options;
    if (!onProgress) return;
    try {
      await this.#gracePeriod.wait(() => onProgress(tally.report(gate.paused)));
    } catch (error) {
      gate.stop(error);
    }
  }
}
