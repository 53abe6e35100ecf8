import type { Config } from './config.js';
import type { Database } from './database/database.js';
import type { Jobs } from './jobs/jobs.js';
import type { LiveUpdates } from './live/live-updates.js';
import type { Part } from './start/part.js';
import type { Voisnap } from './voisnap/voisnap.js';

/** Everything that a page can use. */
export interface Desk {
  readonly config: Config;
  readonly voisnap: Part<Voisnap>;
  readonly database: Part<Database>;
  readonly jobs: Part<Jobs>;
  readonly live: LiveUpdates;
}
