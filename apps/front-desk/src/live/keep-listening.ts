import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** How to listen to a channel of Postgres. */
export interface ListenOptions {
  /** A plain name: it is put into the statement as it is. */
  readonly channel: string;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Messages may have been missed until now. */
  readonly onListening: () => void;
  readonly onMessage: (message: string) => void;
}

/** Time between two questions whether the connection still lives, and until it is replaced. */
const checkMs = 30_000;
const retryMs = 1_000;

/** Listens on a connection of its own, and on a new one whenever it breaks, until the signal aborts. */
export const keepListening = async (url: string, options: ListenOptions): Promise<void> => {
  const { signal } = options;
  while (!signal.aborted) {
    // The database is out of reach: the next attempt follows.
    await listenOnce(url, options).catch(() => undefined);
    await sleep(retryMs, undefined, { signal }).catch(() => undefined);
  }
};

const listenOnce = async (url: string, options: ListenOptions): Promise<void> => {
  const { channel, signal, onListening, onMessage } = options;
  const client = new Client({
    connectionString: url,
    application_name: 'front desk: live updates',
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  // `end` follows, but without a listener the error would end the process.
  client.on('error', () => undefined);
  client.on('notification', ({ payload = '' }) => onMessage(payload));
  const end = (): Promise<void> => client.end().catch(() => undefined);
  signal.addEventListener('abort', end);
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
    onListening();
    const check = setInterval(() => client.query('select 1').catch(end), checkMs);
    await ended.finally(() => clearInterval(check));
  } finally {
    signal.removeEventListener('abort', end);
    void end();
  }
};
