import { ConfigurationError, type OperationCaller } from '@voisnap/core';
import type { CreateOutboundCallRequest } from '@voisnap/types/models';
import type { CampaignOutcome, CampaignProgress, CampaignSummary } from './campaign-outcome.js';
import type { CampaignRows, CreateManyOptions } from './create-many-options.js';
import type { CampaignEngine } from './engine/campaign-engine.js';

const noProgress: CampaignProgress = {
  placed: 0,
  found: 0,
  skipped: 0,
  rejected: 0,
  uncertain: 0,
  aborted: 0,
  durationMs: 0,
  open: 0,
  paused: false,
};

/**
 * A run of a campaign that starts when it is awaited or iterated. `for await` gives the outcome of each row, in the order in
 * which they finish; `await` gives the summary. The outcomes can be iterated once, and not after the run was awaited without
 * a loop; the summary can be awaited at any time. A loop that is left early stops the run: nothing new is sent, requests in
 * flight are completed, and the summary counts what was done.
 *
 * @example
 * ```ts
 * import { memoryJournal } from '@voisnap/sdk';
 *
 * const leads = [{ agentId: 'agt_01HXK8Z3MNPQRS', toNumber: '+14155550199', metadata: { leadId: 'lead_1' } }];
 * const run = client.outboundCalls.createMany(leads, {
 *   campaign: 'spring-2026',
 *   key: (lead) => lead.metadata.leadId,
 *   journal: memoryJournal(),
 * });
 * for await (const { key, status, call } of run) console.log(key, status, call?.id);
 * const summary = await run;
 * console.log(summary.placed, summary.uncertain);
 * ```
 */
export class CampaignRun<Row extends CreateOutboundCallRequest = CreateOutboundCallRequest>
  implements Promise<CampaignSummary>, AsyncIterable<CampaignOutcome<Row>>
{
  readonly [Symbol.toStringTag] = 'CampaignRun';
  readonly #load: () => Promise<CampaignEngine<Row>>;
  #engine: CampaignEngine<Row> | undefined;
  #loading: Promise<CampaignEngine<Row>> | undefined;
  #summary: Promise<CampaignSummary> | undefined;
  #iterated = false;
  #paused = false;

  constructor(caller: OperationCaller, rows: CampaignRows<Row>, options: CreateManyOptions<Row>) {
    this.#load = async () => {
      const { CampaignEngine } = await import('@voisnap/sdk/campaigns');
      return new CampaignEngine({ caller, rows, options });
    };
  }

  /** How far the run is. All counts are 0 before its start. */
  get progress(): CampaignProgress {
    return this.#engine?.progress ?? { ...noProgress, paused: this.#paused };
  }

  /** Sends nothing new until `resume` is called. Requests that were sent are completed. */
  pause(): void {
    this.#setPaused(true);
  }

  /** Continues after `pause`. */
  resume(): void {
    this.#setPaused(false);
  }

  /** Walks through the outcomes, in the order in which the rows finish. Throws at the end what the run rejects with. */
  async *[Symbol.asyncIterator](): AsyncGenerator<CampaignOutcome<Row>, void, undefined> {
    if (this.#loading) {
      throw new ConfigurationError(
        this.#iterated
          ? 'The outcomes of this run were iterated before. Keep those that you need: they exist once.'
          : 'This run was awaited before its outcomes were iterated, so they were not kept. Iterate it first, then await it.',
      );
    }
    this.#iterated = true;
    const summary = this.#start();
    const { outcomes } = await this.#begin();
    let ended = false;
    try {
      for (;;) {
        const outcome = await outcomes.take();
        if (!outcome) break;
        yield outcome;
      }
      ended = true;
    } finally {
      if (!ended) this.#engine?.breakOff();
      await summary;
    }
  }

  /**
   * Called by `await`. Starts the run, and gives its summary.
   *
   * @param onFulfilled Called with the summary.
   * @param onRejected Called with the error that stopped the run.
   */
  // biome-ignore lint/suspicious/noThenProperty: awaiting a run gives its summary, by design.
  then<Fulfilled = CampaignSummary, Rejected = never>(
    onFulfilled?: ((summary: CampaignSummary) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    // The run may be awaited inside of its loop, which then takes no outcomes.
    if (this.#iterated)
      this.#begin().then(
        ({ outcomes }) => outcomes.stopWaiting(),
        () => {},
      );
    return this.#start().then(onFulfilled, onRejected);
  }

  /**
   * As on every promise. Starts the run.
   *
   * @param onRejected Called with the error that stopped the run.
   */
  catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<CampaignSummary | Rejected> {
    return this.then(undefined, onRejected);
  }

  /**
   * As on every promise. Starts the run.
   *
   * @param onFinally Called when the run is over, whatever its end was.
   */
  finally(onFinally?: (() => void) | null): Promise<CampaignSummary> {
    return this.then().finally(onFinally);
  }

  #setPaused(paused: boolean): void {
    this.#paused = paused;
    this.#engine?.setPaused(paused);
  }

  #begin(): Promise<CampaignEngine<Row>> {
    this.#loading ??= this.#load().then((engine) => {
      this.#engine = engine;
      engine.setPaused(this.#paused);
      if (!this.#iterated) engine.outcomes.discard();
      return engine;
    });
    return this.#loading;
  }

  #start(): Promise<CampaignSummary> {
    if (!this.#summary) {
      this.#summary = this.#begin().then((engine) => engine.run());
      // A loop that throws at its end has told of it.
      this.#summary.catch(() => {});
    }
    return this.#summary;
  }
}
