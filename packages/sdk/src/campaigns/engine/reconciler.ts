import { type Clock, isVoisnapError, type OperationCaller, VoisnapError } from '@voisnap/core';
import type { OutboundCall } from '@voisnap/types/models';
import { ChangeNotice } from './change-notice.js';
import { findLostCalls } from './find-lost-calls.js';
import type { Ledger } from './ledger.js';
import type { Finding, LostRow, UndecidedFinding } from './lost-row.js';
import type { PlannedRow } from './planned-row.js';

/** A run that starts within this time after a crash does not trust that its clock is that of the crashed one, in milliseconds. */
const clockTolerance = 300_000;
/** Milliseconds before the list of calls is read again for a row about which it could not decide. A list may lag behind. */
const pauses = [5_000, 15_000, 60_000] as const;
/** Milliseconds between two searches, so that one search serves many rows. */
const searchInterval = 1_000;

/** What a reconciler needs. */
export interface ReconcilerParts<Row> {
  readonly caller: OperationCaller;
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly campaign: string;
  /** Milliseconds after which a lost request can no longer be under way. */
  readonly reconcileAfter: number;
  /** Aborts when the run is stopped. */
  readonly stopped: AbortSignal;
  readonly onFound: (planned: PlannedRow<Row>, call: OutboundCall) => Promise<void>;
  /** The call was certainly not placed. */
  readonly onAbsent: (planned: PlannedRow<Row>) => void;
  readonly onUncertain: (planned: PlannedRow<Row>, error: Error) => Promise<void>;
}

/** Holds the rows that may have been called, and decides about them when their lost requests can no longer be under way. */
export class Reconciler<Row> {
  readonly #parts: ReconcilerParts<Row>;
  readonly #startedAt: number;
  readonly #due = new Map<PlannedRow<Row>, number>();
  readonly #changes = new ChangeNotice();
  #searchedAt = Number.NEGATIVE_INFINITY;
  #over = false;

  constructor(parts: ReconcilerParts<Row>) {
    this.#parts = parts;
    this.#startedAt = parts.clock.now();
  }

  /** Rows that are not decided. */
  get size(): number {
    return this.#due.size;
  }

  /** Holds a row until its lost request can no longer be under way. */
  hold(planned: PlannedRow<Row>): void {
    const { sentAt } = this.#parts.ledger.historyOf(planned.key);
    const inherited = sentAt < this.#startedAt && sentAt > this.#startedAt - clockTolerance;
    const ahead = sentAt > this.#parts.clock.now();
    const from = inherited || ahead ? this.#startedAt : sentAt;
    this.#holdUntil(planned, from + this.#parts.reconcileAfter);
  }

  /** Decides about rows until `end` is called or the run is stopped. */
  async run(): Promise<void> {
    const { clock, stopped } = this.#parts;
    stopped.addEventListener('abort', () => this.end(), { once: true });
    while (!this.#over && !stopped.aborted) {
      const wait = this.#findNextSearch() - clock.now();
      if (wait > 0) {
        await this.#wait(wait);
      } else {
        await this.#decide(clock.now());
        this.#searchedAt = clock.now();
      }
    }
  }

  /** Lets `run` end. */
  end(): void {
    this.#over = true;
    this.#changes.notify();
  }

  /** Takes the rows about which nothing was decided. */
  takeRest(): PlannedRow<Row>[] {
    const rest = [...this.#due.keys()];
    this.#due.clear();
    return rest;
  }

  #holdUntil(planned: PlannedRow<Row>, at: number): void {
    this.#due.set(planned, at);
    this.#changes.notify();
  }

  /** When the list is read next, on the client's clock; `Infinity` while no row is held. */
  #findNextSearch(): number {
    return Math.max(Math.min(...this.#due.values()), this.#searchedAt + searchInterval);
  }

  async #wait(milliseconds: number): Promise<void> {
    if (milliseconds === Number.POSITIVE_INFINITY) return this.#changes.next();
    await this.#changes.sleep(this.#parts.clock, milliseconds);
  }

  async #decide(now: number): Promise<void> {
    const { ledger, stopped } = this.#parts;
    const groups = new Map<string, PlannedRow<Row>[]>();
    for (const [planned, at] of this.#due) {
      if (at > now) continue;
      const agentId = ledger.historyOf(planned.key).lost?.agentId ?? '';
      groups.set(agentId, [...(groups.get(agentId) ?? []), planned]);
    }
    for (const [agentId, group] of groups) {
      const findings = await this.#search(agentId, group);
      if (stopped.aborted) return;
      for (const planned of group) await this.#apply(planned, findings.get(planned.key));
    }
  }

  async #search(
    agentId: string,
    group: readonly PlannedRow<Row>[],
  ): Promise<ReadonlyMap<string, Finding>> {
    const { caller, ledger, campaign, clock, stopped } = this.#parts;
    const rows = group.flatMap((planned): LostRow[] => {
      const { key, body } = planned;
      const { lost } = ledger.historyOf(key);
      if (!lost) return [];
      planned.witness ??= ledger.latestCallOf(agentId);
      return [{ key, toNumber: body.toNumber, lost, witness: planned.witness }];
    });
    const search = { campaign, agentId, rows, now: () => clock.now(), signal: stopped };
    try {
      return await findLostCalls(caller, search);
    } catch (error) {
      const finding = { reason: 'it could not be read', error, lasting: isLasting(error) };
      return new Map(rows.map(({ key }) => [key, finding]));
    }
  }

  async #apply(planned: PlannedRow<Row>, finding: Finding | undefined): Promise<void> {
    const { clock, onFound, onAbsent, onUncertain } = this.#parts;
    if (typeof finding === 'object' && 'reason' in finding) {
      const pause = finding.lasting ? undefined : pauses[planned.looks];
      planned.looks += 1;
      if (pause !== undefined) return this.#holdUntil(planned, clock.now() + pause);
      this.#due.delete(planned);
      return onUncertain(planned, createUncertainError(planned, finding));
    }
    this.#due.delete(planned);
    planned.looks = 0;
    planned.witness = undefined;
    if (typeof finding === 'object') return onFound(planned, finding.call);
    onAbsent(planned);
  }
}

/** A refusal to show the list will not be another one in a minute. */
const isLasting = (error: unknown): boolean => {
  const status = isVoisnapError(error) ? error.status : undefined;
  return status !== undefined && status < 500 && status !== 408 && status !== 429;
};

const createUncertainError = (
  { key, error: lost }: PlannedRow<unknown>,
  { reason, error = lost }: UndecidedFinding,
): Error =>
  new VoisnapError(
    `The row ${JSON.stringify(key)} may have been called: the response to its request was lost, and the list of calls could ` +
      `not decide: ${reason}. It is not sent again. The next run with the same journal looks again.`,
    { requestSent: 'maybe', ...(error !== undefined && { cause: error }) },
  );
