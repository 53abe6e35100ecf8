import type { TimelineClock } from '../clock/timeline-clock.js';
import type { Fixtures } from '../emulator/fixtures/index.js';
import type { Database } from '../emulator/state/database.js';
import type { Seed } from '../emulator/state/seed.js';
import { seedDatabase } from '../emulator/state/seed-database.js';
import type { ApiKeys } from '../http/api-keys.js';
import type { ClientAccess, ListenOptions } from '../http/client-access.js';
import type { MockApp } from '../http/create-app.js';
import { WebConnection } from '../http/web-connection.js';
import { CallController } from '../kit/calls/call-controller.js';
import type { FaultPlan } from '../kit/faults/fault-plan.js';
import { JobController } from '../kit/job-controller.js';
import type { OverridePlan } from '../kit/overrides/override-plan.js';
import type { RequestLog } from '../kit/requests/request-log.js';
import { type MockSnapshot, Snapshots } from '../kit/snapshots.js';
import { type VerifyOptions, verifyMock } from '../kit/verify.js';
import { assertKnownNames } from '../shared/assert-known-names.js';
import { Closable } from '../shared/disposable.js';
import { captureAll, type MockPart } from '../shared/mock-part.js';
import { showValue } from '../shared/show-value.js';
import type { WebhookController } from '../webhooks/webhook-controller.js';
import { createMockApp } from './create-mock-app.js';
import type { ResolvedMockOptions } from './mock-options.js';
import { createMockParts, listStatefulParts, type MockParts } from './mock-parts.js';
import type { MockState } from './mock-state.js';
import type { Platform } from './platform.js';

/**
 * One mock: its parts behind one object. `createVoisnapMock()` returns it, and each workspace of `voisnap-mock
 * serve` holds one. `Client` is the type of the client options that lead to it.
 */
export class InProcessMock<Client extends object> extends Closable {
  readonly clock: TimelineClock;
  readonly requests: RequestLog;
  readonly faults: FaultPlan;
  readonly calls: CallController;
  readonly jobs: JobController;
  readonly webhooks: WebhookController;
  readonly #options: ResolvedMockOptions;
  readonly #platform: Platform<Client>;
  readonly #parts: MockParts;
  readonly #statefulParts: readonly MockPart[];
  readonly #state: MockState;
  readonly #app: MockApp;
  readonly #clientAccess: ClientAccess<Client>;
  readonly #snapshots = new Snapshots();
  #closing: Promise<void> | undefined;

  constructor(options: ResolvedMockOptions, platform: Platform<Client>) {
    super();
    this.#options = options;
    this.#platform = platform;
    const parts = createMockParts(options, platform);
    this.#parts = parts;
    this.#statefulParts = listStatefulParts(parts);
    this.#state = parts.state;
    this.clock = parts.clock;
    this.requests = parts.requests;
    this.faults = parts.faults;
    this.webhooks = parts.webhooks;
    this.calls = new CallController(() => parts.state.tenant, platform.findCaller);
    this.jobs = new JobController(() => parts.state.tenant.jobSettings);
    this.#app = createMockApp(parts, options, platform);
    this.#clientAccess = platform.openClientAccess({
      fetch: this.fetch,
      respond: (request, connection) => this.#app.fetch(request, { connection }),
      begin: () => parts.inFlight.begin(),
      takeFault: (readHead) => parts.faults.take(readHead),
    });
  }

  get clientOptions(): { readonly apiKey: string; readonly clock: TimelineClock } & Client {
    const { apiKey } = this.#state;
    return { apiKey, clock: this.clock, ...this.#clientAccess.client };
  }

  get db(): Database {
    return this.#state.tenant.db;
  }

  dbOf(tenant: string): Database {
    if (typeof tenant !== 'string' || tenant === '') {
      throw new TypeError(
        `mock.dbOf takes the name, slug or id of a tenant, such as 'acme'; got ${showValue(tenant)}.`,
      );
    }
    return this.#state.openTenant(tenant).db;
  }

  get fixtures(): Fixtures {
    return this.#state.tenant.fixtures;
  }

  get keys(): ApiKeys {
    return this.#state.keys;
  }

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    this.#requireOpen();
    this.#platform.checkFetch?.();
    const asked = input instanceof Request && init === undefined ? input : new Request(input, init);
    asked.signal.throwIfAborted();
    const connection = new WebConnection(asked);
    return connection.pass(await this.#app.fetch(asked, { connection }));
  };

  get on(): OverridePlan['on'] {
    return this.#parts.overrides.on;
  }

  async listen(options?: ListenOptions): Promise<{ readonly url: string }> {
    this.#requireOpen();
    if (options !== undefined) assertKnownNames(options, ['port', 'host'], 'mock.listen');
    return this.#clientAccess.listen(options);
  }

  seed(data: Seed): void {
    seedDatabase(this.#state.tenant, data);
  }

  reset(): void {
    this.#requireOpen();
    for (const part of this.#statefulParts) part.reset();
  }

  snapshot(): MockSnapshot {
    this.#requireOpen();
    return this.#snapshots.add(this.clock.date(), captureAll(this.#statefulParts));
  }

  restore(snapshot: MockSnapshot): void {
    this.#requireOpen();
    this.#snapshots.restore(snapshot);
  }

  stubEnv(): Disposable {
    this.#requireOpen();
    const stub = this.#clientAccess.stubEnv?.(this.#state.apiKey);
    if (!stub) throw new Error('This mock cannot open a port, so stubEnv() does not work here.');
    return stub;
  }

  verify(options: VerifyOptions = {}): void {
    assertKnownNames(options, ['unused'], 'mock.verify');
    const { unused = true } = options;
    const unmatched = this.#options.onUnmatched === 'throw' ? this.requests.unmatched : [];
    const { unused: unusedScripts } = this.#state.tenant.scripts;
    const faults = this.faults.unused.map(({ fault, ...where }) => ({ plan: fault, ...where }));
    verifyMock({
      unmatched,
      unused: unused ? [...faults, ...this.#parts.overrides.unused] : [],
      unusedScripts: unused ? unusedScripts : [],
      failures: this.#parts.failures.all,
    });
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.webhooks.close();
    this.clock.close();
    this.requests.close();
    await this.#clientAccess.close();
  }

  #requireOpen(): void {
    if (this.#closing) throw new Error('The mock is closed. Create a new one.');
  }
}
