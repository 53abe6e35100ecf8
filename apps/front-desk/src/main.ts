// `npm start`: reads the settings, listens, and starts everything else beside it.
import { type Config, readConfig } from './config.js';
import { openDesk } from './open-desk.js';
import { createApp } from './server/create-app.js';
import { endOnSignals } from './start/end-on-signals.js';
import { type Listening, listen } from './start/listen.js';
import { lockDataFolder } from './start/lock/lock-data-folder.js';
import { StartProblem } from './start/start-problem.js';
import { startWork } from './start/start-work.js';
import { startWorkers } from './start/start-workers.js';
import { withDeadline } from './start/with-deadline.js';
import { describeApi } from './voisnap/describe-api.js';

/** With a database of yours and a real key, nothing is kept in the data folder. */
const usesDataFolder = ({ databaseUrl, api }: Config): boolean =>
  databaseUrl === undefined || api.kind === 'mock';

const start = async (): Promise<void> => {
  const config = readConfig(process.env, process.argv.slice(2));
  const lock = usesDataFolder(config) ? lockDataFolder(config.dataFolder) : undefined;
  const { desk, close } = openDesk(config);
  const work = config.workers > 0 ? startWorkers(desk) : startWork(desk);
  let server: Listening | undefined;
  endOnSignals(async () => {
    await Promise.all([server?.close(), withDeadline(work.stop(), 700)]);
    await close();
  });
  server = await listen(createApp(desk), config);
  lock?.tellUrl(server.url);
  console.log(`Talking to ${describeApi(config.api)}.\nFront desk: ${server.url}`);
  const { startWebhooks } = await import('./webhooks/start-webhooks.js');
  // It rejects only when the app ends before.
  startWebhooks(desk, server.url).catch(() => undefined);
};

start().catch((error: unknown) => {
  console.error(error instanceof StartProblem ? error.message : error);
  process.exit(1);
});
