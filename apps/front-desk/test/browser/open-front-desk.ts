import { createApp } from '../../src/server/create-app.js';
import { type Listening, listen } from '../../src/start/listen.js';
import { openTestDesk, type TestDesk, type TestDeskOptions } from '../open-test-desk.js';

/** The app in this process, on a port for browsers. */
export type OpenFrontDesk = TestDesk & Pick<Listening, 'url'>;

/** Opens the app in this process: where it need not be what users start, this is quicker. */
export const openFrontDesk = async (options: TestDeskOptions = {}): Promise<OpenFrontDesk> => {
  const desk = await openTestDesk({ speed: 60, ...options });
  const server = await listen(createApp(desk.desk), { host: '127.0.0.1', port: 0 });
  const close = async (): Promise<void> => {
    await server.close();
    await desk.close();
  };
  return { ...desk, url: server.url, close };
};
