import type { CallerScope, OperationCaller } from '@voisnap/core';
import type { CreateOutboundCallRequest } from '@voisnap/types/models';
import type { CampaignRows, CreateManyOptions } from '../create-many-options.js';
import { DialGate } from './dial-gate.js';
import { describeJournalFailure } from './journal-failure.js';
import { Ledger } from './ledger.js';
import { OutcomeQueue } from './outcome-queue.js';
import {
  checkCreateManyOptions,
  type ResolvedCreateManyOptions,
  resolveCreateManyOptions,
} from './resolve-create-many-options.js';
import { RowSource } from './row-source.js';
import { Tally } from './tally.js';

/** What to run. */
export interface CampaignRequest<Row extends CreateOutboundCallRequest> {
  readonly caller: OperationCaller;
  readonly rows: CampaignRows<Row>;
  readonly options: CreateManyOptions<Row>;
}

/** The parts of one run. */
export interface CampaignParts<Row extends CreateOutboundCallRequest> {
  readonly caller: OperationCaller;
  readonly scope: CallerScope;
  readonly options: ResolvedCreateManyOptions<Row>;
  readonly source: RowSource;
  readonly gate: DialGate;
  readonly ledger: Ledger;
  readonly tally: Tally;
  readonly outcomes: OutcomeQueue<Row>;
}

/**
 * Checks the request, and creates the parts of its run.
 *
 * @throws ConfigurationError when the rows or an option are wrong, or the client is closed.
 */
export const createCampaignParts = <Row extends CreateOutboundCallRequest>({
  caller,
  rows,
  options,
}: CampaignRequest<Row>): CampaignParts<Row> => {
  checkCreateManyOptions(options);
  const source = new RowSource(rows);
  const { campaign, journal, signal } = options;
  let tally: Tally | undefined;
  const scope = caller.openScope({
    name: `campaign ${JSON.stringify(campaign)}`,
    signal,
    describeProgress: () => tally?.describe() ?? 'Nothing was sent.',
  });
  try {
    const { clock, timeout } = scope;
    const resolved = resolveCreateManyOptions(options, timeout);
    const now = () => clock.now();
    const gate = new DialGate(clock);
    const onFailure = (error: unknown) => gate.stop(describeJournalFailure(error, campaign));
    const ledger = new Ledger({ journal, campaign, clock, stopped: gate.stopped, onFailure });
    tally = new Tally(now);
    const outcomes = new OutcomeQueue<Row>();
    return { caller, scope, options: resolved, source, gate, ledger, tally, outcomes };
  } catch (error) {
    scope.close();
    throw error;
  }
};
