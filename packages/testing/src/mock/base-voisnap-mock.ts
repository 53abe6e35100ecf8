import type { OperationId } from '@voisnap/types/operations';
import type { MockClock } from '../clock/mock-clock.js';
import type { Fixtures } from '../emulator/fixtures/index.js';
import type { Database } from '../emulator/state/database.js';
import type { Jobs } from '../emulator/state/jobs.js';
import type { Seed } from '../emulator/state/seed.js';
import type { ApiKeys } from '../http/api-keys.js';
import type { Calls } from '../kit/calls/calls.js';
import type { Faults } from '../kit/faults/index.js';
import type { Override, OverrideMatch } from '../kit/overrides/index.js';
import type { Requests } from '../kit/requests/request-log.js';
import type { MockSnapshot } from '../kit/snapshots.js';
import type { VerifyOptions } from '../kit/verify.js';
import type { Webhooks } from '../webhooks/index.js';

/** What every mock has, whatever it runs on: nothing of it names Node. */
export interface BaseVoisnapMock extends Disposable, AsyncDisposable {
  readonly clock: MockClock;
  /** What is stored: read it, and change it past the API. `reset()` makes a new one. */
  readonly db: Database;
  /** Makes entities that fit their models, without storing them. */
  readonly fixtures: Fixtures;
  readonly requests: Requests;
  /** What is going to go wrong. */
  readonly faults: Faults;
  /** How calls go, and calls that come in. */
  readonly calls: Calls;
  /** How what goes on in the background goes: the indexing of documents. */
  readonly jobs: Jobs;
  /** Delivers events, signed: to your code, and to the webhooks that are registered. */
  readonly webhooks: Webhooks;
  readonly keys: ApiKeys;
  /**
   * Answers an operation's requests in place of the mock's state: all, or those that match.
   * @throws TypeError when there is no such operation.
   */
  on<Id extends OperationId>(operationId: Id, match?: OverrideMatch<Id>): Override<Id>;
  /** Answers a request as the API would, whatever its host. Can be a client's `fetch`. */
  readonly fetch: typeof globalThis.fetch;
  /** Stores entities. @throws TypeError at the first that does not fit its model. */
  seed(data: Seed): void;
  /** Makes everything as it was at the beginning: state, time, keys, log, faults, scripts. */
  reset(): void;
  /**
   * Notes how everything is: state, time and what is going to happen, keys, log, faults, scripts,
   * targets of webhooks, and how far ids and randomness have come. Take it while nothing is in flight.
   */
  snapshot(): MockSnapshot;
  /**
   * Makes everything as it was at a snapshot of this mock, as often as is wanted: the same calls get
   * the same answers again, byte for byte. Ports stay open, what sleeps sleeps on, and webhooks that
   * are under way are given up. A real clock does not go back: what was to come is as far off as it was.
   * @throws TypeError when the snapshot is none of this mock.
   */
  restore(snapshot: MockSnapshot): void;
  /** @throws Error that lists requests for no operation, and what else went wrong in silence. */
  verify(options?: VerifyOptions): void;
  /** Closes ports and connections, and ends what sleeps. Disposing does the same. */
  close(): Promise<void>;
}
