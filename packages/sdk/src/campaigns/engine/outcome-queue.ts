import type { CampaignOutcome } from '../campaign-outcome.js';
import { ChangeNotice } from './change-notice.js';

/** Outcomes between the run and the loop that reads them, in the order in which the rows finished. */
export class OutcomeQueue<Row> {
  readonly #outcomes: CampaignOutcome<Row>[] = [];
  readonly #changes = new ChangeNotice();
  /** Called when the run may take further rows. */
  onTaken: () => void = () => {};
  #kept = true;
  #ended = false;
  #awaited = false;

  /** Outcomes for which the run waits before it takes further rows. */
  get backlog(): number {
    return this.#awaited ? 0 : this.#outcomes.length;
  }

  push(outcome: CampaignOutcome<Row>): void {
    if (!this.#kept) return;
    this.#outcomes.push(outcome);
    this.#changes.notify();
  }

  /** Keeps no outcomes: nobody reads them. */
  discard(): void {
    this.#kept = false;
    this.#outcomes.length = 0;
    this.onTaken();
  }

  /** The run no longer waits for the loop: it is awaited, perhaps inside of the loop. */
  stopWaiting(): void {
    this.#awaited = true;
    this.onTaken();
  }

  /** No outcome follows. */
  end(): void {
    this.#ended = true;
    this.#changes.notify();
  }

  /** Takes the next outcome; `undefined` after the last one. */
  async take(): Promise<CampaignOutcome<Row> | undefined> {
    while (this.#outcomes.length === 0 && !this.#ended) await this.#changes.next();
    const outcome = this.#outcomes.shift();
    this.onTaken();
    return outcome;
  }
}
