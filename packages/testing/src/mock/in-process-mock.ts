import { createClock } from '../clock/create-clock.js';
import { InFlight } from '../clock/in-flight.js';
import type { TimelineClock } from '../clock/timeline-clock.js';
import type { Fixtures } from '../emulator/fixtures/index.js';
import type { Database } from '../emulator/state/database.js';
import type { Seed } from '../emulator/state/seed.js';
import { seedDatabase } from '../emulator/state/seed-database.js';
import type { ApiKeys } from '../http/api-keys.js';
import type { MockApp } from '../http/create-app.js';
import type { Entrance, ListenOptions } from '../http/entrance.js';
import { IdempotencyKeys } from '../http/idempotency.js';
import { RateLimiter } from '../http/rate-limiter.js';
import { WebDoor } from '../http/web-connection.js';
import { CallDesk } from '../kit/calls/call-controller.js';
import { FailureLog } from '../kit/failure-log.js';
import { FaultPlan } from '../kit/faults/fault-plan.js';
import { JobDesk } from '../kit/jobs.js';
import { OverridePlan } from '../kit/overrides/override-plan.js';
import { RequestLog } from '../kit/requests/request-log.js';
import { type MockSnapshot, Snapshots } from '../kit/snapshots.js';
import { type VerifyOptions, verifyMock } from '../kit/verify.js';
import { Closable } from '../shared/disposable.js';
import { refuseUnknownNames } from '../shared/refuse-unknown-names.js';
import { saveAll } from '../shared/save-map.js';
import { WebhookDesk } from '../webhooks/webhook-controller.js';
import { createMockApp, type MockAppParts } from './create-mock-app.js';
import type { ResolvedMockOptions } from './mock-options.js';
import { createMockWorkspace, type MockWorkspace } from './mock-state.js';
import type { Platform } from './platform.js';

/** One mock: its parts, and how they are put together. `Client` is what its clients get to reach it. */
export class InProcessMock<Client extends object> extends Closable {
  readonly clock: TimelineClock;
  readonly requests: RequestLog;
  readonly faults: FaultPlan;
  readonly calls: CallDesk;
  readonly jobs: JobDesk = new JobDesk(() => this.#workspace.world.jobSettings);
  readonly #options: ResolvedMockOptions;
  readonly #platform: Platform<Client>;
  readonly webhooks: WebhookDesk;
  readonly #memory: Pick<MockAppParts, 'overrides' | 'idempotency' | 'rateLimiter'>;
  readonly #app: MockApp;
  readonly #entrance: Entrance<Client>;
  readonly #snapshots = new Snapshots();
  #workspace: MockWorkspace;
  readonly #failures = new FailureLog();
  #closing: Promise<void> | undefined;

  constructor(options: ResolvedMockOptions, platform: Platform<Client>) {
    super();
    this.#options = options;
    this.#platform = platform;
    this.requests = new RequestLog(platform.logBounds);
    const inFlight = new InFlight(platform.createTrail?.());
    const onFailure = (error: unknown) => this.#failures.add(error);
    const rateLimiter = new RateLimiter(options.rateLimit);
    const idempotency = new IdempotencyKeys();
    this.#memory = { overrides: new OverridePlan(platform.findCaller), idempotency, rateLimiter };
    this.faults = new FaultPlan(options.seed, platform.findCaller);
    this.calls = new CallDesk(() => this.#workspace.world, platform.findCaller);
    this.clock = createClock({ ...options, inFlight, onFailure, warn: platform.warn });
    this.#workspace = this.#createWorkspace();
    const shared = { clock: this.clock, inFlight, onFailure };
    this.webhooks = new WebhookDesk({
      ...shared,
      seed: options.seed,
      findWorld: () => this.#workspace.world,
      watch: platform.watch ?? {},
    });
    this.#app = createMockApp({
      ...shared,
      ...this.#memory,
      options,
      ...platform,
      faults: this.faults,
      requests: this.requests,
      findWorkspace: () => this.#workspace,
    });
    this.#entrance = platform.openEntrance({
      fetch: this.fetch,
      answer: (request, door) => this.#app.fetch(request, { door }),
      begin: () => inFlight.begin(),
      takeFault: (readHead) => this.faults.take(readHead),
    });
  }

  get clientOptions(): { readonly apiKey: string; readonly clock: TimelineClock } & Client {
    const { apiKey } = this.#workspace;
    return { apiKey, clock: this.clock, ...this.#entrance.client };
  }

  get db(): Database {
    return this.#workspace.world.db;
  }

  get fixtures(): Fixtures {
    return this.#workspace.world.fixtures;
  }

  get keys(): ApiKeys {
    return this.#workspace.keys;
  }

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    this.#requireOpen();
    this.#platform.checkFetch?.();
    const asked = input instanceof Request && init === undefined ? input : new Request(input, init);
    asked.signal.throwIfAborted();
    const door = new WebDoor(asked);
    return door.pass(await this.#app.fetch(asked, { door }));
  };

  get on(): OverridePlan['on'] {
    return this.#memory.overrides.on;
  }

  async listen(options?: ListenOptions): Promise<{ readonly url: string }> {
    this.#requireOpen();
    if (options !== undefined) refuseUnknownNames(options, ['port', 'host'], 'mock.listen');
    return this.#entrance.listen(options);
  }

  seed(data: Seed): void {
    seedDatabase(this.#workspace.world, data);
  }

  reset(): void {
    this.#requireOpen();
    this.webhooks.reset();
    this.clock.restart();
    const parts = [this.requests, this.faults, this.#failures, ...Object.values(this.#memory)];
    for (const part of parts) part.clear();
    this.#workspace = this.#createWorkspace();
  }

  snapshot(): MockSnapshot {
    this.#requireOpen();
    const { clock, requests, faults, webhooks } = this;
    const workspace = this.#workspace;
    const memory = [this.#failures, ...Object.values(this.#memory)];
    const restore = saveAll([clock, webhooks, requests, faults, ...memory, workspace]);
    return this.#snapshots.add(clock.date(), () => {
      restore();
      this.#workspace = workspace;
    });
  }

  restore(snapshot: MockSnapshot): void {
    this.#requireOpen();
    this.#snapshots.restore(snapshot);
  }

  stubEnv(): Disposable {
    this.#requireOpen();
    const stub = this.#entrance.stubEnv?.(this.#workspace.apiKey);
    if (!stub) throw new Error('This mock opens no port that clients could be led to.');
    return stub;
  }

  verify(options: VerifyOptions = {}): void {
    refuseUnknownNames(options, ['unused'], 'mock.verify');
    const { unused = true } = options;
    const unmatched = this.#options.onUnmatched === 'throw' ? this.requests.unmatched : [];
    const { unused: unusedScripts } = this.#workspace.world.scripts;
    const faults = this.faults.unused.map(({ fault, ...where }) => ({ plan: fault, ...where }));
    verifyMock({
      unmatched,
      unused: unused ? [...faults, ...this.#memory.overrides.unused] : [],
      unusedScripts: unused ? unusedScripts : [],
      failures: this.#failures.all,
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
    await this.#entrance.close();
  }

  #requireOpen(): void {
    if (this.#closing) throw new Error('This mock is closed: make another.');
  }

  #createWorkspace(): MockWorkspace {
    return createMockWorkspace(this.#options, this.clock, {
      readPdf: this.#platform.readPdf,
      onEvent: (event, world) => this.webhooks.take(event, world),
    });
  }
}
