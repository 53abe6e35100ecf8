import type { OperationId } from '@voisnap/types/operations';
import type { MockClock } from '../clock/mock-clock.js';
import type { Fixtures } from '../emulator/fixtures/index.js';
import type { Database } from '../emulator/state/database.js';
import type { Jobs } from '../emulator/state/jobs.js';
import type { Seed } from '../emulator/state/seed.js';
import type { ApiKeys } from '../http/api-keys.js';
import type { Calls } from '../kit/calls/calls.js';
import type { Faults } from '../kit/faults/index.js';
import type { Override, OverrideMatch } from '../kit/overrides/override.js';
import type { Requests } from '../kit/requests/request-log.js';
import type { MockSnapshot } from '../kit/snapshots.js';
import type { VerifyOptions } from '../kit/verify.js';
import type { Webhooks } from '../webhooks/index.js';

/** The members of every mock, on Node and on the web. */
export interface BaseVoisnapMock extends Disposable, AsyncDisposable {
  /** The mock's time. */
  readonly clock: MockClock;
  /** The stored entities, to read and change past the API. `reset()` replaces it: read `mock.db` again. */
  readonly db: Database;
  /**
   * Returns the stored entities of another tenant, as `db` holds those of the mock's own.
   * @param tenant the `tenant` of a key, or the id or slug of a created tenant. A new name creates an empty tenant.
   * @throws TypeError when the name is not a text, or is empty.
   */
  dbOf(tenant: string): Database;
  /** Makes entities that match their models, without storing them. */
  readonly fixtures: Fixtures;
  /** The log of requests. */
  readonly requests: Requests;
  /** Plans faults. */
  readonly faults: Faults;
  /** Plans outbound calls, and places inbound ones. */
  readonly calls: Calls;
  /** Sets duration and outcome of background jobs: the indexing of documents. */
  readonly jobs: Jobs;
  /** Delivers signed events to your code and to registered webhooks. */
  readonly webhooks: Webhooks;
  /** The API keys that the mock accepts. */
  readonly keys: ApiKeys;
  /**
   * Replaces the response to an operation's requests: to all, or to those that match.
   * @param operationId - id of the operation: `agents.get`.
   * @throws TypeError when the operation is unknown.
   */
  on<Id extends OperationId>(operationId: Id, match?: OverrideMatch<Id>): Override<Id>;
  /**
   * Responds to a request as the API would, for any host. Pass it to a client as its `fetch`.
   * @param input - URL or request.
   * @param init - method, headers and body.
   */
  readonly fetch: typeof globalThis.fetch;
  /** Stores entities. @throws TypeError at the first entity that does not match its model. */
  seed(data: Seed): void;
  /** Puts the mock back to its start: entities, time, keys, log, faults, overrides, webhooks and scripts. */
  reset(): void;
  /**
   * Captures the whole state: entities, time, scheduled work, keys, log, faults, overrides, scripts, targets of
   * webhooks, and the next ids and random values. Take it while no request is in flight.
   */
  snapshot(): MockSnapshot;
  /**
   * Restores a snapshot of this mock, any number of times: the same calls get the same responses again, byte
   * for byte. Ports stay open, sleepers continue to sleep, and pending deliveries end. A real clock does not go
   * back: scheduled work keeps its distance from the present.
   * @throws TypeError when another mock took the snapshot.
   */
  restore(snapshot: MockSnapshot): void;
  /**
   * Checks that nothing was left over and nothing unexpected came.
   * @throws Error that lists requests for unknown operations, and other problems that no response showed.
   */
  verify(options?: VerifyOptions): void;
  /** Closes ports and connections, and ends sleepers. Disposing does the same. */
  close(): Promise<void>;
}
