import type {
  CampaignCounts,
  CampaignProgress,
  CampaignStatus,
  CampaignSummary,
} from '../campaign-outcome.js';

/** Counts the rows of a run. */
export class Tally {
  readonly #now: () => number;
  readonly #startedAt: number;
  readonly #counts: Record<CampaignStatus, number> = {
    placed: 0,
    found: 0,
    skipped: 0,
    rejected: 0,
    uncertain: 0,
    aborted: 0,
  };
  /** Rows that were taken and have no outcome yet. */
  open = 0;

  constructor(now: () => number) {
    this.#now = now;
    this.#startedAt = now();
  }

  get counts(): CampaignCounts {
    return this.#counts;
  }

  count(status: CampaignStatus): void {
    this.#counts[status] += 1;
    this.open -= 1;
  }

  summarize(): CampaignSummary {
    return { ...this.#counts, durationMs: this.#now() - this.#startedAt };
  }

  report(paused: boolean): CampaignProgress {
    return { ...this.summarize(), open: this.open, paused };
  }

  /** Says in a sentence what was done so far. */
  describe(): string {
    const { placed, found, skipped, rejected, uncertain } = this.#counts;
    return (
      `So far ${placed} placed, ${found} found, ${skipped} skipped, ${rejected} rejected, ${uncertain} uncertain. ` +
      'Run it again with the same journal to continue.'
    );
  }
}
