import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';

/** The app's own Postgres, connected and migrated. */
export interface Database {
  /** For queries: drizzle. */
  readonly db: NodePgDatabase;
  /** For what drizzle has no words for, such as LISTEN. */
  readonly pool: Pool;
  /** For processes of their own: workers. */
  readonly url: string;
  close(): Promise<void>;
}
