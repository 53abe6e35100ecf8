import type { Pool, PoolClient } from 'pg';

/** Runs statements in one transaction: all of them count, or none. */
export const inTransaction = async <Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // Ends the connection, and the transaction with it, whatever state they are in.
    client.release(true);
    throw error;
  }
};
