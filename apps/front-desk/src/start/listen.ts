import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { ConfigError } from './config-error.js';

/** A server that listens. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Opens the port.
 * @throws ConfigError when it is taken.
 */
export const listen = (app: Hono, place: { host: string; port: number }): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const { host: hostname, port } = place;
    const server = serve({ fetch: app.fetch, hostname, port }, (address) =>
      resolve({ url: `http://${hostname}:${address.port}`, close: () => closeServer(server) }),
    );
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken. Choose another: PORT=${port + 1} npm start`;
      reject(error.code === 'EADDRINUSE' ? new ConfigError([taken]) : error);
    });
  });

const closeServer = (server: ServerType): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    // Pages that listen for updates would hold their connections without end.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
