import type { KnownWebhookEvent } from '@voisnap/types';
import { createIdSource, type NewId } from '../../clock/ids.js';
import type { MockClock } from '../../clock/mock-clock.js';
import { captureAll, type Restore } from '../../shared/mock-part.js';
import { createRandom, type Random } from '../../shared/random.js';
import { createFixtures, type Fixtures } from '../fixtures/create-fixtures.js';
import type { ReadPdf } from '../knowledge/read-pdf.js';
import { type Announce, createAnnounce } from './announce.js';
import { captureDatabase, createDatabase, type Database } from './database.js';
import { JobSettings } from './job-settings.js';
import { captureNotes, createNotes, type Notes } from './notes.js';
import { PendingJobs } from './pending-jobs.js';
import { PlannedScripts } from './planned-scripts.js';

/** The mock's time, as far as what happens in it needs it. */
export type WorldClock = Pick<MockClock, 'now' | 'iso' | 'schedule'>;

/** Everything that one mock owns. There is no state outside of it. */
export interface World {
  readonly db: Database;
  /** What the API takes in and never gives back. */
  readonly notes: Notes;
  readonly clock: WorldClock;
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
  readonly announce: Announce;
}

/** What a world is made from. */
export interface WorldSettings {
  /** A whole number: ids, fixtures and simulations follow from it. */
  readonly seed: number;
  readonly clock: WorldClock;
  readonly readPdf: ReadPdf;
  /** Told of each event. Default: nobody is. */
  readonly onEvent?: ((event: KnownWebhookEvent) => void) | undefined;
}

/** Captures a world. Restoring it counts pending jobs from the clock's present: restore the clock first. */
export function captureWorld(world: World): Restore {
  const { db, notes, random, jobs, jobSettings, scripts } = world;
  const database = { capture: () => captureDatabase(db) };
  return captureAll([
    database,
    { capture: () => captureNotes(notes) },
    random,
    jobSettings,
    scripts,
    jobs,
  ]);
}

/** Makes an empty world. The same seed, start and calls give the same ids and bodies. */
export function createWorld(settings: WorldSettings): World {
  const { seed, clock, readPdf, onEvent = () => {} } = settings;
  const random = createRandom(seed);
  const newId = createIdSource(clock, random.stream('ids'));
  const jobs = new PendingJobs(clock);
  const findConversation = (id: string) => db.conversation.get(id);
  const fixtures = createFixtures({ clock, random, newId }, findConversation);
  const db: Database = createDatabase({ fixtures, jobs });
  const scripts = new PlannedScripts();
  const tenantId = createIdSource(clock, random.fork('tenant'))('ten_');
  const announce = createAnnounce({ clock, random, tenantId, onEvent });
  const made = { notes: createNotes(), jobs, jobSettings: new JobSettings(), scripts };
  return { db, clock, random, newId, fixtures, readPdf, tenantId, announce, ...made };
}
