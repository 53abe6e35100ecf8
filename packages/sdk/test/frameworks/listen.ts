import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server under test. */
export interface RunningApp extends AsyncDisposable {
  /** Where Voisnap would deliver to. */
  readonly url: string;
}

/** Serves a function on a free port. */
export const listen = async (listener: RequestListener, path = '/webhooks'): Promise<RunningApp> =>
  describeApp(await startServer(createServer(listener)), path);

const startServer = async (server: Server): Promise<Server> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

const describeApp = (server: Server, path: string): RunningApp => ({
  url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
  async [Symbol.asyncDispose]() {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  },
});
