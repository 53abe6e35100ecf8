import type { KnownWebhookEvent } from '@voisnap/types';
import { createIdSource, type NewId } from '../../clock/ids.js';
import type { MockClock } from '../../clock/mock-clock.js';
import { captureAll, type Restore } from '../../shared/mock-part.js';
import { createRandom, type Random } from '../../shared/random.js';
import { createFixtures, type Fixtures } from '../fixtures/create-fixtures.js';
import type { ReadPdf } from '../knowledge/read-pdf.js';
import { captureDatabase, createDatabase, type Database } from './database.js';
import { createEmitEvent, type EmitEvent } from './emit-event.js';
import { captureHiddenRecords, createHiddenRecords, type HiddenRecords } from './hidden-records.js';
import { JobSettings } from './job-settings.js';
import { PendingJobs } from './pending-jobs.js';
import { PlannedScripts } from './planned-scripts.js';

/** The mock's time, as far as what happens in it needs it. */
export type TenantClock = Pick<MockClock, 'now' | 'iso' | 'schedule'>;

/** Everything that one mock owns. There is no state outside of it. */
export interface Tenant {
  readonly db: Database;
  /** What the API takes in and never gives back. */
  readonly hiddenRecords: HiddenRecords;
  readonly clock: TenantClock;
  /** Fork it by what the values are for, so that no use of it shifts another's. */
  readonly random: Random;
  readonly newId: NewId;
  readonly fixtures: Fixtures;
  /** What is going to happen to calls and documents. */
  readonly jobs: PendingJobs;
  /** How these go. */
  readonly jobSettings: JobSettings;
  /** How outbound calls are going to go. */
  readonly scripts: PlannedScripts;
  readonly readPdf: ReadPdf;
  /** Whose events they are. */
  readonly tenantId: string;
  /** Tells those who listen for events what happens. */
  readonly emitEvent: EmitEvent;
}

/** What a world is made from. */
export interface TenantSettings {
  /** A whole number: ids, fixtures and simulations follow from it. */
  readonly seed: number;
  readonly clock: TenantClock;
  readonly readPdf: ReadPdf;
  /** Told of each event. Default: nobody is. */
  readonly onEvent?: ((event: KnownWebhookEvent) => void) | undefined;
}

/** Captures a world. Restoring it counts pending jobs from the clock's present: restore the clock first. */
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

/** Makes an empty world. The same seed, start and calls give the same ids and bodies. */
export function createTenant(settings: TenantSettings): Tenant {
  const { seed, clock, readPdf, onEvent = () => {} } = settings;
  const random = createRandom(seed);
  const newId = createIdSource(clock, random.stream('ids'));
  const jobs = new PendingJobs(clock);
  const findConversation = (id: string) => db.conversation.get(id);
  const fixtures = createFixtures({ clock, random, newId }, findConversation);
  const db: Database = createDatabase({ fixtures, jobs });
  const scripts = new PlannedScripts();
  const tenantId = createIdSource(clock, random.fork('tenant'))('ten_');
  const emitEvent = createEmitEvent({ clock, random, tenantId, onEvent });
  const made = {
    hiddenRecords: createHiddenRecords(),
    jobs,
    jobSettings: new JobSettings(),
    scripts,
  };
  return { db, clock, random, newId, fixtures, readPdf, tenantId, emitEvent, ...made };
}
