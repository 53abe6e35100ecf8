import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { StartProblem } from './start-problem.js';

/** A server that listens. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** Where to listen. */
export interface ListenPlace {
  readonly host: string;
  readonly port: number;
}

/**
 * Opens the port.
 * @throws StartProblem when that is not possible.
 */
export const listen = (app: Hono, place: ListenPlace): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const { host: hostname, port } = place;
    const server = serve({ fetch: app.fetch, hostname, port }, (address) =>
      resolve({
        url: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${address.port}`,
        close: () => closeServer(server),
      }),
    );
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentence = explain(error, place);
      reject(sentence === undefined ? error : new StartProblem(sentence, { cause: error }));
    });
  });

const explain = ({ code = '' }: NodeJS.ErrnoException, { host, port }: ListenPlace) =>
  ({
    EADDRINUSE: `Port ${port} is taken. Choose another: PORT=${port < 65_535 ? port + 1 : 3000} npm start`,
    EACCES: `Port ${port} needs rights that your user lacks. Choose one above 1023: PORT=3000 npm start`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Correct HOST, or leave it out.`,
    ENOTFOUND: `There is no host ${host}. Correct HOST, or leave it out.`,
  })[code];

const closeServer = (server: ServerType): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    // Pages that listen for updates would hold their connections without end.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
