import type { CreateOutboundCallRequest } from '@voisnap/types/models';
import type { CampaignProgress, CampaignSummary } from '../campaign-outcome.js';
import { type CampaignParts, type CampaignRequest, createCampaignParts } from './campaign-parts.js';
import { describeJournalFailure } from './journal-failure.js';
import type { OutcomeQueue } from './outcome-queue.js';
import { RowScheduler } from './row-scheduler.js';

/** One run of a campaign. `outboundCalls.createMany` loads and drives it; programs use `CampaignRun`. */
export class CampaignEngine<Row extends CreateOutboundCallRequest> {
  readonly #parts: CampaignParts<Row>;
  #brokenOff = false;
  #journalFailure: Error | undefined;

  /**
   * Prepares the run. Nothing is sent.
   *
   * @param request The rows, the options, and what sends the requests.
   * @throws ConfigurationError when the rows or an option are wrong, or the client is closed.
   */
  constructor(request: CampaignRequest<Row>) {
    this.#parts = createCampaignParts(request);
  }

  /** The outcomes, in the order in which the rows finished. */
  get outcomes(): OutcomeQueue<Row> {
    return this.#parts.outcomes;
  }

  /** How far the run is. */
  get progress(): CampaignProgress {
    const { tally, gate } = this.#parts;
    return tally.report(gate.paused);
  }

  /**
   * Pauses the run, or continues it.
   *
   * @param paused Whether nothing new is sent.
   */
  setPaused(paused: boolean): void {
    this.#parts.gate.setPaused(paused);
  }

  /** Stops the run because its outcomes are no longer read. It then resolves. */
  breakOff(): void {
    const { gate, outcomes } = this.#parts;
    this.#brokenOff ||= !gate.stopped.aborted;
    outcomes.discard();
    gate.stop(undefined);
  }

  /**
   * Runs the campaign to its end.
   *
   * @throws AbortError when the signal aborted or the client was closed; VoisnapError when the journal failed, or the API is out
   * of reach or refused the account; what the rows or `onProgress` threw.
   */
  async run(): Promise<CampaignSummary> {
    const { scope, gate, source, outcomes, tally } = this.#parts;
    const { signal } = scope;
    const stop = () => gate.stop(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    if (!gate.stopped.aborted) await this.#runWithJournal();
    signal.removeEventListener('abort', stop);
    source.close();
    scope.close();
    outcomes.end();
    // A run that resolves after a break says that its journal knows what was done.
    if (this.#brokenOff && this.#journalFailure) throw this.#journalFailure;
    if (gate.stopped.aborted && !this.#brokenOff) throw gate.stopped.reason;
    return tally.summarize();
  }

  async #runWithJournal(): Promise<void> {
    const { gate, ledger, options } = this.#parts;
    const fail = (error: unknown) => {
      this.#journalFailure ??= describeJournalFailure(error, options.campaign);
      gate.stop(this.#journalFailure);
    };
    await ledger.load().then(() => new RowScheduler(this.#parts).run(), fail);
    if (ledger.failure) fail(ledger.failure.error);
    await ledger.close().catch(fail);
  }
}
