import type { KnownWebhookEvent } from '@voisnap/types';
import { createIdSource, type NewId } from '../../clock/ids.js';
import type { MockClock } from '../../clock/mock-clock.js';
import { captureAll, type Restore } from '../../shared/mock-part.js';
import { createRandom, type Random } from '../../shared/random.js';
import { createFixtures, type Fixtures } from '../fixtures/create-fixtures.js';
import type { ReadPdf } from '../knowledge/read-pdf.js';
import type { Accounts } from './accounts.js';
import { captureDatabase, createDatabase, type Database } from './database.js';
import { createEmitEvent, type EmitEvent } from './emit-event.js';
import { captureHiddenRecords, createHiddenRecords, type HiddenRecords } from './hidden-records.js';
import { JobSettings } from './job-settings.js';
import { PendingJobs } from './pending-jobs.js';
import { PlannedScripts } from './planned-scripts.js';

/** The part of the clock that a tenant needs. */
export type TenantClock = Pick<MockClock, 'now' | 'iso' | 'schedule'>;

/**
 * The state of one tenant: data, pending jobs, planned scripts. A mock has its own tenant and one for each name
 * in `keys.create({ tenant })`. API keys, faults, overrides, the request log and rate limits belong to the mock.
 */
export interface Tenant {
  readonly db: Database;
  /** Values that requests set and no response contains. */
  readonly hiddenRecords: HiddenRecords;
  readonly clock: TenantClock;
  /** Fork it for each purpose, so that one use never changes the values of another. */
  readonly random: Random;
  readonly newId: NewId;
  readonly fixtures: Fixtures;
  /** Pending jobs of calls and documents. */
  readonly jobs: PendingJobs;
  /** Settings of these jobs. */
  readonly jobSettings: JobSettings;
  /** Scripts of future outbound calls. */
  readonly scripts: PlannedScripts;
  readonly readPdf: ReadPdf;
  /** `tenantId` of the events. */
  readonly tenantId: string;
  /** Id of the agency that the tenants belong to which this one creates. */
  readonly agencyId: string;
  /** The credentials and the tenants of the whole mock. */
  readonly accounts: Accounts<Tenant>;
  /** Emits an event to webhooks. */
  readonly emitEvent: EmitEvent;
}

/** Settings of a tenant. */
export interface TenantSettings {
  /** A whole number. Ids, fixtures and simulations depend on it. */
  readonly seed: number;
  readonly clock: TenantClock;
  readonly readPdf: ReadPdf;
  readonly accounts: Accounts<Tenant>;
  /** Id of a tenant that was created by a request. Default: a new id. */
  readonly tenantId?: string | undefined;
  /** Called with each event. */
  readonly onEvent?: ((event: KnownWebhookEvent) => void) | undefined;
}

/** Captures a tenant. Restoring it counts pending jobs from the clock's present: restore the clock first. */
export function captureTenant(tenant: Tenant): Restore {
  const { db, hiddenRecords, random, jobs, jobSettings, scripts } = tenant;
  const database = { capture: () => captureDatabase(db) };
  return captureAll([
    database,
    { capture: () => captureHiddenRecords(hiddenRecords) },
    random,
    jobSettings,
    scripts,
    jobs,
  ]);
}

/** Creates an empty tenant. The same seed, start and calls give the same ids and bodies. */
export function createTenant(settings: TenantSettings): Tenant {
  const { seed, clock, readPdf, accounts, onEvent = () => {} } = settings;
  const random = createRandom(seed);
  const newId = createIdSource(clock, random.stream('ids'));
  const jobs = new PendingJobs(clock);
  const findConversation = (id: string) => db.conversation.get(id);
  const fixtures = createFixtures({ clock, random, newId }, findConversation);
  const db: Database = createDatabase({ fixtures, jobs });
  const scripts = new PlannedScripts();
  const tenantId = settings.tenantId ?? createIdSource(clock, random.fork('tenant'))('ten_');
  const agencyId = createIdSource(clock, random.fork('agency'))('agn_');
  const emitEvent = createEmitEvent({ clock, random, tenantId, onEvent });
  const made = {
    hiddenRecords: createHiddenRecords(),
    jobs,
    jobSettings: new JobSettings(),
    scripts,
  };
  const ids = { tenantId, agencyId };
  return { db, clock, random, newId, fixtures, readPdf, accounts, emitEvent, ...ids, ...made };
}
