import type { Pool } from 'pg';

/** The app's own Postgres, connected and migrated. */
export interface Database {
  /** For queries, in plain SQL. */
  readonly pool: Pool;
  /** For processes of their own: workers. */
  readonly url: string;
  close(): Promise<void>;
}
