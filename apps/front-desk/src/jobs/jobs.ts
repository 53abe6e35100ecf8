import type PgBoss from 'pg-boss';

/** The queue of jobs, started. */
export interface Jobs {
  readonly boss: PgBoss;
  close(): Promise<void>;
}
